module @"tiny-cifar-cnn" {
  func.func public @train_step(%arg0: tensor<3x3x3x4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<3x3x4x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<3x3x2x4xf32>, %arg5: tensor<4xf32>, %arg6: tensor<3x3x4x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<3x4xf32>, %arg9: tensor<4xf32>, %arg10: tensor<4x3xf32>, %arg11: tensor<3xf32>, %arg12: tensor<2x4x4x3xf32>, %arg13: tensor<2x3xf32>, %arg14: tensor<f32>) -> (tensor<3x3x3x4xf32>, tensor<4xf32>, tensor<3x3x4x2xf32>, tensor<2xf32>, tensor<3x3x2x4xf32>, tensor<4xf32>, tensor<3x3x4x3xf32>, tensor<3xf32>, tensor<3x4xf32>, tensor<4xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %highest = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %0 = stablehlo.constant dense<2.0> : tensor<2x3xf32>
    %1 = stablehlo.divide %arg13, %0 : tensor<2x3xf32>
    %2 = stablehlo.negate %1 : tensor<2x3xf32>
    %3 = stablehlo.broadcast_in_dim %arg14, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<2x3xf32>
    %5 = stablehlo.pad %arg12, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x3xf32>, tensor<f32>) -> tensor<2x6x6x3xf32>
    %6 = stablehlo.transpose %5, dims = [0, 3, 1, 2] : (tensor<2x6x6x3xf32>) -> tensor<2x3x6x6xf32>
    %7 = stablehlo.slice %6 [0:2:1, 0:3:1, 0:4:1, 0:4:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %8 = stablehlo.slice %6 [0:2:1, 0:3:1, 0:4:1, 1:5:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %9 = stablehlo.slice %6 [0:2:1, 0:3:1, 0:4:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %10 = stablehlo.slice %6 [0:2:1, 0:3:1, 1:5:1, 0:4:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %11 = stablehlo.slice %6 [0:2:1, 0:3:1, 1:5:1, 1:5:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %12 = stablehlo.slice %6 [0:2:1, 0:3:1, 1:5:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %13 = stablehlo.slice %6 [0:2:1, 0:3:1, 2:6:1, 0:4:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %14 = stablehlo.slice %6 [0:2:1, 0:3:1, 2:6:1, 1:5:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %15 = stablehlo.slice %6 [0:2:1, 0:3:1, 2:6:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %16 = stablehlo.concatenate %7, %8, %9, %10, %11, %12, %13, %14, %15, dim = 1 : (tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x27x4x4xf32>
    %17 = stablehlo.reshape %arg0 : (tensor<3x3x3x4xf32>) -> tensor<27x4xf32>
    %18 = stablehlo.dot_general %16, %17, contracting_dims = [1] x [0] : (tensor<2x27x4x4xf32>, tensor<27x4xf32>) -> tensor<2x4x4x4xf32>
    %19 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %20 = stablehlo.add %18, %19 : tensor<2x4x4x4xf32>
    %21 = stablehlo.constant dense<0.0> : tensor<2x4x4x4xf32>
    %22 = stablehlo.maximum %20, %21 : tensor<2x4x4x4xf32>
    %23 = stablehlo.pad %22, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x7x6x4xf32>
    %24 = stablehlo.slice %23 [0:2:1, 0:6:1, 0:6:1, 0:4:1] : (tensor<2x7x6x4xf32>) -> tensor<2x6x6x4xf32>
    %25 = stablehlo.convolution(%24, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x6x6x4xf32>, tensor<3x3x4x2xf32>) -> tensor<2x4x4x2xf32>
    %26 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<2xf32>) -> tensor<2x4x4x2xf32>
    %27 = stablehlo.add %25, %26 : tensor<2x4x4x2xf32>
    %28 = stablehlo.constant dense<0.0> : tensor<2x4x4x2xf32>
    %29 = stablehlo.maximum %27, %28 : tensor<2x4x4x2xf32>
    %30 = stablehlo.reshape %29 : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2x2x2xf32>
    %31 = stablehlo.reduce(%30 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<2x2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x2x2x2xf32>
    %32 = stablehlo.pad %31, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %33 = stablehlo.transpose %32, dims = [0, 3, 1, 2] : (tensor<2x4x4x2xf32>) -> tensor<2x2x4x4xf32>
    %34 = stablehlo.slice %33 [0:2:1, 0:2:1, 0:2:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %35 = stablehlo.slice %33 [0:2:1, 0:2:1, 0:2:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %36 = stablehlo.slice %33 [0:2:1, 0:2:1, 0:2:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %37 = stablehlo.slice %33 [0:2:1, 0:2:1, 1:3:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %38 = stablehlo.slice %33 [0:2:1, 0:2:1, 1:3:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %39 = stablehlo.slice %33 [0:2:1, 0:2:1, 1:3:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %40 = stablehlo.slice %33 [0:2:1, 0:2:1, 2:4:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %41 = stablehlo.slice %33 [0:2:1, 0:2:1, 2:4:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %42 = stablehlo.slice %33 [0:2:1, 0:2:1, 2:4:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %43 = stablehlo.concatenate %34, %35, %36, %37, %38, %39, %40, %41, %42, dim = 1 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x18x2x2xf32>
    %44 = stablehlo.reshape %arg4 : (tensor<3x3x2x4xf32>) -> tensor<18x4xf32>
    %45 = stablehlo.dot_general %43, %44, contracting_dims = [1] x [0] : (tensor<2x18x2x2xf32>, tensor<18x4xf32>) -> tensor<2x2x2x4xf32>
    %46 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<4xf32>) -> tensor<2x2x2x4xf32>
    %47 = stablehlo.add %45, %46 : tensor<2x2x2x4xf32>
    %48 = stablehlo.constant dense<0.0> : tensor<2x2x2x4xf32>
    %49 = stablehlo.maximum %47, %48 : tensor<2x2x2x4xf32>
    %50 = stablehlo.pad %49, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x4xf32>, tensor<f32>) -> tensor<2x5x4x4xf32>
    %51 = stablehlo.slice %50 [0:2:1, 0:4:1, 0:4:1, 0:4:1] : (tensor<2x5x4x4xf32>) -> tensor<2x4x4x4xf32>
    %52 = stablehlo.convolution(%51, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x4xf32>, tensor<3x3x4x3xf32>) -> tensor<2x2x2x3xf32>
    %53 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<3xf32>) -> tensor<2x2x2x3xf32>
    %54 = stablehlo.add %52, %53 : tensor<2x2x2x3xf32>
    %55 = stablehlo.constant dense<0.0> : tensor<2x2x2x3xf32>
    %56 = stablehlo.maximum %54, %55 : tensor<2x2x2x3xf32>
    %57 = stablehlo.reshape %56 : (tensor<2x2x2x3xf32>) -> tensor<2x1x2x1x2x3xf32>
    %58 = stablehlo.reduce(%57 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<2x1x2x1x2x3xf32>, tensor<f32>) -> tensor<2x1x1x3xf32>
    %59 = stablehlo.reshape %58 : (tensor<2x1x1x3xf32>) -> tensor<2x3xf32>
    %60 = stablehlo.dot_general %59, %arg8, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    %61 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
    %62 = stablehlo.add %60, %61 : tensor<2x4xf32>
    %63 = stablehlo.constant dense<0.0> : tensor<2x4xf32>
    %64 = stablehlo.maximum %62, %63 : tensor<2x4xf32>
    %65 = stablehlo.dot_general %64, %arg10, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %66 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %67 = stablehlo.add %65, %66 : tensor<2x3xf32>
    %68 = stablehlo.reduce(%67 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %69 = stablehlo.broadcast_in_dim %68, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %70 = stablehlo.subtract %67, %69 : tensor<2x3xf32>
    %71 = stablehlo.exponential %70 : tensor<2x3xf32>
    %72 = stablehlo.reduce(%71 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %73 = stablehlo.log %72 : tensor<2xf32>
    %74 = stablehlo.broadcast_in_dim %73, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %75 = stablehlo.subtract %70, %74 : tensor<2x3xf32>
    %76 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %77 = stablehlo.broadcast_in_dim %76, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %78 = stablehlo.exponential %75 : tensor<2x3xf32>
    %79 = stablehlo.multiply %77, %78 : tensor<2x3xf32>
    %80 = stablehlo.subtract %4, %79 : tensor<2x3xf32>
    %81 = stablehlo.reduce(%80 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %82 = stablehlo.dot_general %80, %arg10, contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<4x3xf32>) -> tensor<2x4xf32>
    %83 = stablehlo.dot_general %64, %80, contracting_dims = [0] x [0] : (tensor<2x4xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
    %c84 = stablehlo.compare GT, %64, %63 : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %84 = stablehlo.select %c84, %82, %63 : tensor<2x4xi1>, tensor<2x4xf32>
    %85 = stablehlo.reduce(%84 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %86 = stablehlo.dot_general %84, %arg8, contracting_dims = [1] x [1] : (tensor<2x4xf32>, tensor<3x4xf32>) -> tensor<2x3xf32>
    %87 = stablehlo.dot_general %59, %84, contracting_dims = [0] x [0] : (tensor<2x3xf32>, tensor<2x4xf32>) -> tensor<3x4xf32>
    %88 = stablehlo.reshape %86 : (tensor<2x3xf32>) -> tensor<2x1x1x3xf32>
    %89 = stablehlo.broadcast_in_dim %58, dims = [0, 1, 3, 5] : (tensor<2x1x1x3xf32>) -> tensor<2x1x2x1x2x3xf32>
    %90 = stablehlo.iota dim = 2 : tensor<2x1x2x1x2x3xf32>
    %91 = stablehlo.constant dense<2.0> : tensor<2x1x2x1x2x3xf32>
    %92 = stablehlo.multiply %90, %91 : tensor<2x1x2x1x2x3xf32>
    %93 = stablehlo.iota dim = 4 : tensor<2x1x2x1x2x3xf32>
    %94 = stablehlo.add %92, %93 : tensor<2x1x2x1x2x3xf32>
    %95 = stablehlo.constant dense<4.0> : tensor<2x1x2x1x2x3xf32>
    %c96 = stablehlo.compare EQ, %57, %89 : (tensor<2x1x2x1x2x3xf32>, tensor<2x1x2x1x2x3xf32>) -> tensor<2x1x2x1x2x3xi1>
    %96 = stablehlo.select %c96, %94, %95 : tensor<2x1x2x1x2x3xi1>, tensor<2x1x2x1x2x3xf32>
    %97 = stablehlo.reduce(%96 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<2x1x2x1x2x3xf32>, tensor<f32>) -> tensor<2x1x1x3xf32>
    %98 = stablehlo.broadcast_in_dim %97, dims = [0, 1, 3, 5] : (tensor<2x1x1x3xf32>) -> tensor<2x1x2x1x2x3xf32>
    %99 = stablehlo.broadcast_in_dim %88, dims = [0, 1, 3, 5] : (tensor<2x1x1x3xf32>) -> tensor<2x1x2x1x2x3xf32>
    %100 = stablehlo.constant dense<0.0> : tensor<2x1x2x1x2x3xf32>
    %c101 = stablehlo.compare EQ, %94, %98 : (tensor<2x1x2x1x2x3xf32>, tensor<2x1x2x1x2x3xf32>) -> tensor<2x1x2x1x2x3xi1>
    %101 = stablehlo.select %c101, %99, %100 : tensor<2x1x2x1x2x3xi1>, tensor<2x1x2x1x2x3xf32>
    %102 = stablehlo.reshape %101 : (tensor<2x1x2x1x2x3xf32>) -> tensor<2x2x2x3xf32>
    %c103 = stablehlo.compare GT, %56, %55 : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<2x2x2x3xi1>
    %103 = stablehlo.select %c103, %102, %55 : tensor<2x2x2x3xi1>, tensor<2x2x2x3xf32>
    %104 = stablehlo.reduce(%103 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x2x2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    %105 = stablehlo.reduce(%104 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %106 = stablehlo.pad %103, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x3xf32>, tensor<f32>) -> tensor<2x5x4x3xf32>
    %107 = stablehlo.slice %106 [0:2:1, 0:4:1, 0:4:1, 0:3:1] : (tensor<2x5x4x3xf32>) -> tensor<2x4x4x3xf32>
    %108 = stablehlo.reverse %arg6, dims = [0, 1] : tensor<3x3x4x3xf32>
    %109 = stablehlo.convolution(%107, %108) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x3xf32>, tensor<3x3x4x3xf32>) -> tensor<2x2x2x4xf32>
    %110 = stablehlo.reshape %50 : (tensor<2x5x4x4xf32>) -> tensor<2x20x4xf32>
    %111 = stablehlo.optimization_barrier %110 : tensor<2x20x4xf32>
    %112 = stablehlo.reshape %106 : (tensor<2x5x4x3xf32>) -> tensor<2x20x3xf32>
    %113 = stablehlo.optimization_barrier %112 : tensor<2x20x3xf32>
    %114 = stablehlo.slice %113 [0:2:1, 5:13:1, 0:3:1] : (tensor<2x20x3xf32>) -> tensor<2x8x3xf32>
    %115 = stablehlo.slice %111 [0:2:1, 0:8:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %116 = stablehlo.dot_general %115, %114, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %117 = stablehlo.slice %111 [0:2:1, 1:9:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %118 = stablehlo.dot_general %117, %114, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %119 = stablehlo.slice %111 [0:2:1, 2:10:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %120 = stablehlo.dot_general %119, %114, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %121 = stablehlo.slice %111 [0:2:1, 4:12:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %122 = stablehlo.dot_general %121, %114, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %123 = stablehlo.slice %111 [0:2:1, 5:13:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %124 = stablehlo.dot_general %123, %114, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %125 = stablehlo.slice %111 [0:2:1, 6:14:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %126 = stablehlo.dot_general %125, %114, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %127 = stablehlo.slice %111 [0:2:1, 8:16:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %128 = stablehlo.dot_general %127, %114, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %129 = stablehlo.slice %111 [0:2:1, 9:17:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %130 = stablehlo.dot_general %129, %114, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %131 = stablehlo.slice %111 [0:2:1, 10:18:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %132 = stablehlo.dot_general %131, %114, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %133 = stablehlo.concatenate %116, %118, %120, %122, %124, %126, %128, %130, %132, dim = 1 : (tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>) -> tensor<2x36x3xf32>
    %134 = stablehlo.reduce(%133 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x36x3xf32>, tensor<f32>) -> tensor<36x3xf32>
    %135 = stablehlo.reshape %134 : (tensor<36x3xf32>) -> tensor<3x3x4x3xf32>
    %c136 = stablehlo.compare GT, %49, %48 : (tensor<2x2x2x4xf32>, tensor<2x2x2x4xf32>) -> tensor<2x2x2x4xi1>
    %136 = stablehlo.select %c136, %109, %48 : tensor<2x2x2x4xi1>, tensor<2x2x2x4xf32>
    %137 = stablehlo.reduce(%136 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x2x2x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %138 = stablehlo.reduce(%137 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %139 = stablehlo.pad %136, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x4xf32>, tensor<f32>) -> tensor<2x5x4x4xf32>
    %140 = stablehlo.slice %139 [0:2:1, 0:4:1, 0:4:1, 0:4:1] : (tensor<2x5x4x4xf32>) -> tensor<2x4x4x4xf32>
    %141 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<3x3x2x4xf32>
    %142 = stablehlo.convolution(%140, %141) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x4xf32>, tensor<3x3x2x4xf32>) -> tensor<2x2x2x2xf32>
    %143 = stablehlo.dot_general %43, %136, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<2x18x2x2xf32>, tensor<2x2x2x4xf32>) -> tensor<2x18x4xf32>
    %144 = stablehlo.reduce(%143 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x18x4xf32>, tensor<f32>) -> tensor<18x4xf32>
    %145 = stablehlo.reshape %144 : (tensor<18x4xf32>) -> tensor<3x3x2x4xf32>
    %146 = stablehlo.broadcast_in_dim %31, dims = [0, 1, 3, 5] : (tensor<2x2x2x2xf32>) -> tensor<2x2x2x2x2x2xf32>
    %147 = stablehlo.iota dim = 2 : tensor<2x2x2x2x2x2xf32>
    %148 = stablehlo.constant dense<2.0> : tensor<2x2x2x2x2x2xf32>
    %149 = stablehlo.multiply %147, %148 : tensor<2x2x2x2x2x2xf32>
    %150 = stablehlo.iota dim = 4 : tensor<2x2x2x2x2x2xf32>
    %151 = stablehlo.add %149, %150 : tensor<2x2x2x2x2x2xf32>
    %152 = stablehlo.constant dense<4.0> : tensor<2x2x2x2x2x2xf32>
    %c153 = stablehlo.compare EQ, %30, %146 : (tensor<2x2x2x2x2x2xf32>, tensor<2x2x2x2x2x2xf32>) -> tensor<2x2x2x2x2x2xi1>
    %153 = stablehlo.select %c153, %151, %152 : tensor<2x2x2x2x2x2xi1>, tensor<2x2x2x2x2x2xf32>
    %154 = stablehlo.reduce(%153 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<2x2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x2x2x2xf32>
    %155 = stablehlo.broadcast_in_dim %154, dims = [0, 1, 3, 5] : (tensor<2x2x2x2xf32>) -> tensor<2x2x2x2x2x2xf32>
    %156 = stablehlo.broadcast_in_dim %142, dims = [0, 1, 3, 5] : (tensor<2x2x2x2xf32>) -> tensor<2x2x2x2x2x2xf32>
    %157 = stablehlo.constant dense<0.0> : tensor<2x2x2x2x2x2xf32>
    %c158 = stablehlo.compare EQ, %151, %155 : (tensor<2x2x2x2x2x2xf32>, tensor<2x2x2x2x2x2xf32>) -> tensor<2x2x2x2x2x2xi1>
    %158 = stablehlo.select %c158, %156, %157 : tensor<2x2x2x2x2x2xi1>, tensor<2x2x2x2x2x2xf32>
    %159 = stablehlo.reshape %158 : (tensor<2x2x2x2x2x2xf32>) -> tensor<2x4x4x2xf32>
    %c160 = stablehlo.compare GT, %29, %28 : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x4x4x2xi1>
    %160 = stablehlo.select %c160, %159, %28 : tensor<2x4x4x2xi1>, tensor<2x4x4x2xf32>
    %161 = stablehlo.reduce(%160 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %162 = stablehlo.reduce(%161 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x2xf32>, tensor<f32>) -> tensor<2xf32>
    %163 = stablehlo.pad %160, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2x7x6x2xf32>
    %164 = stablehlo.slice %163 [0:2:1, 0:6:1, 0:6:1, 0:2:1] : (tensor<2x7x6x2xf32>) -> tensor<2x6x6x2xf32>
    %165 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x4x2xf32>
    %166 = stablehlo.convolution(%164, %165) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x6x6x2xf32>, tensor<3x3x4x2xf32>) -> tensor<2x4x4x4xf32>
    %167 = stablehlo.reshape %23 : (tensor<2x7x6x4xf32>) -> tensor<2x42x4xf32>
    %168 = stablehlo.optimization_barrier %167 : tensor<2x42x4xf32>
    %169 = stablehlo.reshape %163 : (tensor<2x7x6x2xf32>) -> tensor<2x42x2xf32>
    %170 = stablehlo.optimization_barrier %169 : tensor<2x42x2xf32>
    %171 = stablehlo.slice %170 [0:2:1, 7:31:1, 0:2:1] : (tensor<2x42x2xf32>) -> tensor<2x24x2xf32>
    %172 = stablehlo.slice %168 [0:2:1, 0:24:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %173 = stablehlo.dot_general %172, %171, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %174 = stablehlo.slice %168 [0:2:1, 1:25:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %175 = stablehlo.dot_general %174, %171, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %176 = stablehlo.slice %168 [0:2:1, 2:26:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %177 = stablehlo.dot_general %176, %171, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %178 = stablehlo.slice %168 [0:2:1, 6:30:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %179 = stablehlo.dot_general %178, %171, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %180 = stablehlo.slice %168 [0:2:1, 7:31:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %181 = stablehlo.dot_general %180, %171, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %182 = stablehlo.slice %168 [0:2:1, 8:32:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %183 = stablehlo.dot_general %182, %171, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %184 = stablehlo.slice %168 [0:2:1, 12:36:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %185 = stablehlo.dot_general %184, %171, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %186 = stablehlo.slice %168 [0:2:1, 13:37:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %187 = stablehlo.dot_general %186, %171, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %188 = stablehlo.slice %168 [0:2:1, 14:38:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %189 = stablehlo.dot_general %188, %171, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %190 = stablehlo.concatenate %173, %175, %177, %179, %181, %183, %185, %187, %189, dim = 1 : (tensor<2x4x2xf32>, tensor<2x4x2xf32>, tensor<2x4x2xf32>, tensor<2x4x2xf32>, tensor<2x4x2xf32>, tensor<2x4x2xf32>, tensor<2x4x2xf32>, tensor<2x4x2xf32>, tensor<2x4x2xf32>) -> tensor<2x36x2xf32>
    %191 = stablehlo.reduce(%190 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x36x2xf32>, tensor<f32>) -> tensor<36x2xf32>
    %192 = stablehlo.reshape %191 : (tensor<36x2xf32>) -> tensor<3x3x4x2xf32>
    %c193 = stablehlo.compare GT, %22, %21 : (tensor<2x4x4x4xf32>, tensor<2x4x4x4xf32>) -> tensor<2x4x4x4xi1>
    %193 = stablehlo.select %c193, %166, %21 : tensor<2x4x4x4xi1>, tensor<2x4x4x4xf32>
    %194 = stablehlo.reduce(%193 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %195 = stablehlo.reduce(%194 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %196 = stablehlo.dot_general %16, %193, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<2x27x4x4xf32>, tensor<2x4x4x4xf32>) -> tensor<2x27x4xf32>
    %197 = stablehlo.reduce(%196 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x27x4xf32>, tensor<f32>) -> tensor<27x4xf32>
    %198 = stablehlo.reshape %197 : (tensor<27x4xf32>) -> tensor<3x3x3x4xf32>
    %199 = stablehlo.subtract %arg0, %198 : tensor<3x3x3x4xf32>
    %200 = stablehlo.subtract %arg1, %195 : tensor<4xf32>
    %201 = stablehlo.subtract %arg2, %192 : tensor<3x3x4x2xf32>
    %202 = stablehlo.subtract %arg3, %162 : tensor<2xf32>
    %203 = stablehlo.subtract %arg4, %145 : tensor<3x3x2x4xf32>
    %204 = stablehlo.subtract %arg5, %138 : tensor<4xf32>
    %205 = stablehlo.subtract %arg6, %135 : tensor<3x3x4x3xf32>
    %206 = stablehlo.subtract %arg7, %105 : tensor<3xf32>
    %207 = stablehlo.subtract %arg8, %87 : tensor<3x4xf32>
    %208 = stablehlo.subtract %arg9, %85 : tensor<4xf32>
    %209 = stablehlo.subtract %arg10, %83 : tensor<4x3xf32>
    %210 = stablehlo.subtract %arg11, %81 : tensor<3xf32>
    %211 = stablehlo.multiply %2, %75 : tensor<2x3xf32>
    %212 = stablehlo.reduce(%211 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    return %199, %200, %201, %202, %203, %204, %205, %206, %207, %208, %209, %210, %212 : tensor<3x3x3x4xf32>, tensor<4xf32>, tensor<3x3x4x2xf32>, tensor<2xf32>, tensor<3x3x2x4xf32>, tensor<4xf32>, tensor<3x3x4x3xf32>, tensor<3xf32>, tensor<3x4xf32>, tensor<4xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
