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
    %9 = stablehlo.concatenate %7, %8, dim = 1 : (tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x6x4x4xf32>
    %10 = stablehlo.slice %6 [0:2:1, 0:3:1, 0:4:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %11 = stablehlo.concatenate %9, %10, dim = 1 : (tensor<2x6x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x9x4x4xf32>
    %12 = stablehlo.slice %6 [0:2:1, 0:3:1, 1:5:1, 0:4:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %13 = stablehlo.concatenate %11, %12, dim = 1 : (tensor<2x9x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x12x4x4xf32>
    %14 = stablehlo.slice %6 [0:2:1, 0:3:1, 1:5:1, 1:5:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %15 = stablehlo.concatenate %13, %14, dim = 1 : (tensor<2x12x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x15x4x4xf32>
    %16 = stablehlo.slice %6 [0:2:1, 0:3:1, 1:5:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %17 = stablehlo.concatenate %15, %16, dim = 1 : (tensor<2x15x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x18x4x4xf32>
    %18 = stablehlo.slice %6 [0:2:1, 0:3:1, 2:6:1, 0:4:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %19 = stablehlo.concatenate %17, %18, dim = 1 : (tensor<2x18x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x21x4x4xf32>
    %20 = stablehlo.slice %6 [0:2:1, 0:3:1, 2:6:1, 1:5:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %21 = stablehlo.concatenate %19, %20, dim = 1 : (tensor<2x21x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x24x4x4xf32>
    %22 = stablehlo.slice %6 [0:2:1, 0:3:1, 2:6:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %23 = stablehlo.concatenate %21, %22, dim = 1 : (tensor<2x24x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x27x4x4xf32>
    %24 = stablehlo.reshape %arg0 : (tensor<3x3x3x4xf32>) -> tensor<27x4xf32>
    %25 = stablehlo.dot_general %23, %24, contracting_dims = [1] x [0] : (tensor<2x27x4x4xf32>, tensor<27x4xf32>) -> tensor<2x4x4x4xf32>
    %26 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %27 = stablehlo.add %25, %26 : tensor<2x4x4x4xf32>
    %28 = stablehlo.constant dense<0.0> : tensor<2x4x4x4xf32>
    %29 = stablehlo.maximum %27, %28 : tensor<2x4x4x4xf32>
    %30 = stablehlo.convolution(%29, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x4xf32>, tensor<3x3x4x2xf32>) -> tensor<2x4x4x2xf32>
    %31 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<2xf32>) -> tensor<2x4x4x2xf32>
    %32 = stablehlo.add %30, %31 : tensor<2x4x4x2xf32>
    %33 = stablehlo.constant dense<0.0> : tensor<2x4x4x2xf32>
    %34 = stablehlo.maximum %32, %33 : tensor<2x4x4x2xf32>
    %35 = stablehlo.reshape %34 : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2x2x2xf32>
    %36 = stablehlo.reduce(%35 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<2x2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x2x2x2xf32>
    %37 = stablehlo.pad %36, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %38 = stablehlo.transpose %37, dims = [0, 3, 1, 2] : (tensor<2x4x4x2xf32>) -> tensor<2x2x4x4xf32>
    %39 = stablehlo.slice %38 [0:2:1, 0:2:1, 0:2:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %40 = stablehlo.slice %38 [0:2:1, 0:2:1, 0:2:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %41 = stablehlo.concatenate %39, %40, dim = 1 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x4x2x2xf32>
    %42 = stablehlo.slice %38 [0:2:1, 0:2:1, 0:2:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %43 = stablehlo.concatenate %41, %42, dim = 1 : (tensor<2x4x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x6x2x2xf32>
    %44 = stablehlo.slice %38 [0:2:1, 0:2:1, 1:3:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %45 = stablehlo.concatenate %43, %44, dim = 1 : (tensor<2x6x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x8x2x2xf32>
    %46 = stablehlo.slice %38 [0:2:1, 0:2:1, 1:3:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %47 = stablehlo.concatenate %45, %46, dim = 1 : (tensor<2x8x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x10x2x2xf32>
    %48 = stablehlo.slice %38 [0:2:1, 0:2:1, 1:3:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %49 = stablehlo.concatenate %47, %48, dim = 1 : (tensor<2x10x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x12x2x2xf32>
    %50 = stablehlo.slice %38 [0:2:1, 0:2:1, 2:4:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %51 = stablehlo.concatenate %49, %50, dim = 1 : (tensor<2x12x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x14x2x2xf32>
    %52 = stablehlo.slice %38 [0:2:1, 0:2:1, 2:4:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %53 = stablehlo.concatenate %51, %52, dim = 1 : (tensor<2x14x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x16x2x2xf32>
    %54 = stablehlo.slice %38 [0:2:1, 0:2:1, 2:4:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %55 = stablehlo.concatenate %53, %54, dim = 1 : (tensor<2x16x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x18x2x2xf32>
    %56 = stablehlo.reshape %arg4 : (tensor<3x3x2x4xf32>) -> tensor<18x4xf32>
    %57 = stablehlo.dot_general %55, %56, contracting_dims = [1] x [0] : (tensor<2x18x2x2xf32>, tensor<18x4xf32>) -> tensor<2x2x2x4xf32>
    %58 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<4xf32>) -> tensor<2x2x2x4xf32>
    %59 = stablehlo.add %57, %58 : tensor<2x2x2x4xf32>
    %60 = stablehlo.constant dense<0.0> : tensor<2x2x2x4xf32>
    %61 = stablehlo.maximum %59, %60 : tensor<2x2x2x4xf32>
    %62 = stablehlo.convolution(%61, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x2x4xf32>, tensor<3x3x4x3xf32>) -> tensor<2x2x2x3xf32>
    %63 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<3xf32>) -> tensor<2x2x2x3xf32>
    %64 = stablehlo.add %62, %63 : tensor<2x2x2x3xf32>
    %65 = stablehlo.constant dense<0.0> : tensor<2x2x2x3xf32>
    %66 = stablehlo.maximum %64, %65 : tensor<2x2x2x3xf32>
    %67 = stablehlo.reshape %66 : (tensor<2x2x2x3xf32>) -> tensor<2x1x2x1x2x3xf32>
    %68 = stablehlo.reduce(%67 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<2x1x2x1x2x3xf32>, tensor<f32>) -> tensor<2x1x1x3xf32>
    %69 = stablehlo.reshape %68 : (tensor<2x1x1x3xf32>) -> tensor<2x3xf32>
    %70 = stablehlo.dot_general %69, %arg8, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    %71 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
    %72 = stablehlo.add %70, %71 : tensor<2x4xf32>
    %73 = stablehlo.constant dense<0.0> : tensor<2x4xf32>
    %74 = stablehlo.maximum %72, %73 : tensor<2x4xf32>
    %75 = stablehlo.dot_general %74, %arg10, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %76 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %77 = stablehlo.add %75, %76 : tensor<2x3xf32>
    %78 = stablehlo.reduce(%77 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %79 = stablehlo.broadcast_in_dim %78, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %80 = stablehlo.subtract %77, %79 : tensor<2x3xf32>
    %81 = stablehlo.exponential %80 : tensor<2x3xf32>
    %82 = stablehlo.reduce(%81 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %83 = stablehlo.log %82 : tensor<2xf32>
    %84 = stablehlo.broadcast_in_dim %83, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %85 = stablehlo.subtract %80, %84 : tensor<2x3xf32>
    %86 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %87 = stablehlo.broadcast_in_dim %86, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %88 = stablehlo.exponential %85 : tensor<2x3xf32>
    %89 = stablehlo.multiply %87, %88 : tensor<2x3xf32>
    %90 = stablehlo.subtract %4, %89 : tensor<2x3xf32>
    %91 = stablehlo.reduce(%90 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %92 = stablehlo.dot_general %90, %arg10, contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<4x3xf32>) -> tensor<2x4xf32>
    %93 = stablehlo.dot_general %74, %90, contracting_dims = [0] x [0] : (tensor<2x4xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
    %c94 = stablehlo.compare GT, %72, %73 : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %94 = stablehlo.select %c94, %92, %73 : tensor<2x4xi1>, tensor<2x4xf32>
    %95 = stablehlo.reduce(%94 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %96 = stablehlo.dot_general %94, %arg8, contracting_dims = [1] x [1] : (tensor<2x4xf32>, tensor<3x4xf32>) -> tensor<2x3xf32>
    %97 = stablehlo.dot_general %69, %94, contracting_dims = [0] x [0] : (tensor<2x3xf32>, tensor<2x4xf32>) -> tensor<3x4xf32>
    %98 = stablehlo.reshape %96 : (tensor<2x3xf32>) -> tensor<2x1x1x3xf32>
    %99 = stablehlo.broadcast_in_dim %68, dims = [0, 1, 3, 5] : (tensor<2x1x1x3xf32>) -> tensor<2x1x2x1x2x3xf32>
    %100 = stablehlo.iota dim = 2 : tensor<2x1x2x1x2x3xf32>
    %101 = stablehlo.constant dense<2.0> : tensor<2x1x2x1x2x3xf32>
    %102 = stablehlo.multiply %100, %101 : tensor<2x1x2x1x2x3xf32>
    %103 = stablehlo.iota dim = 4 : tensor<2x1x2x1x2x3xf32>
    %104 = stablehlo.add %102, %103 : tensor<2x1x2x1x2x3xf32>
    %105 = stablehlo.constant dense<4.0> : tensor<2x1x2x1x2x3xf32>
    %c106 = stablehlo.compare EQ, %67, %99 : (tensor<2x1x2x1x2x3xf32>, tensor<2x1x2x1x2x3xf32>) -> tensor<2x1x2x1x2x3xi1>
    %106 = stablehlo.select %c106, %104, %105 : tensor<2x1x2x1x2x3xi1>, tensor<2x1x2x1x2x3xf32>
    %107 = stablehlo.reduce(%106 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<2x1x2x1x2x3xf32>, tensor<f32>) -> tensor<2x1x1x3xf32>
    %108 = stablehlo.broadcast_in_dim %107, dims = [0, 1, 3, 5] : (tensor<2x1x1x3xf32>) -> tensor<2x1x2x1x2x3xf32>
    %109 = stablehlo.broadcast_in_dim %98, dims = [0, 1, 3, 5] : (tensor<2x1x1x3xf32>) -> tensor<2x1x2x1x2x3xf32>
    %110 = stablehlo.constant dense<0.0> : tensor<2x1x2x1x2x3xf32>
    %c111 = stablehlo.compare EQ, %104, %108 : (tensor<2x1x2x1x2x3xf32>, tensor<2x1x2x1x2x3xf32>) -> tensor<2x1x2x1x2x3xi1>
    %111 = stablehlo.select %c111, %109, %110 : tensor<2x1x2x1x2x3xi1>, tensor<2x1x2x1x2x3xf32>
    %112 = stablehlo.reshape %111 : (tensor<2x1x2x1x2x3xf32>) -> tensor<2x2x2x3xf32>
    %c113 = stablehlo.compare GT, %64, %65 : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<2x2x2x3xi1>
    %113 = stablehlo.select %c113, %112, %65 : tensor<2x2x2x3xi1>, tensor<2x2x2x3xf32>
    %114 = stablehlo.reduce(%113 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x2x2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    %115 = stablehlo.reduce(%114 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %116 = stablehlo.reverse %arg6, dims = [0, 1] : tensor<3x3x4x3xf32>
    %117 = stablehlo.convolution(%113, %116) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x2x3xf32>, tensor<3x3x4x3xf32>) -> tensor<2x2x2x4xf32>
    %118 = stablehlo.pad %61, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x4xf32>, tensor<f32>) -> tensor<2x5x4x4xf32>
    %119 = stablehlo.reshape %118 : (tensor<2x5x4x4xf32>) -> tensor<2x20x4xf32>
    %120 = stablehlo.optimization_barrier %119 : tensor<2x20x4xf32>
    %121 = stablehlo.pad %113, %zero, low = [0, 0, 0, 0], high = [0, 0, 2, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x3xf32>, tensor<f32>) -> tensor<2x2x4x3xf32>
    %122 = stablehlo.reshape %121 : (tensor<2x2x4x3xf32>) -> tensor<2x8x3xf32>
    %123 = stablehlo.optimization_barrier %122 : tensor<2x8x3xf32>
    %124 = stablehlo.slice %120 [0:2:1, 0:8:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %125 = stablehlo.dot_general %124, %123, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %126 = stablehlo.slice %120 [0:2:1, 1:9:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %127 = stablehlo.dot_general %126, %123, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %128 = stablehlo.concatenate %125, %127, dim = 1 : (tensor<2x4x3xf32>, tensor<2x4x3xf32>) -> tensor<2x8x3xf32>
    %129 = stablehlo.slice %120 [0:2:1, 2:10:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %130 = stablehlo.dot_general %129, %123, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %131 = stablehlo.concatenate %128, %130, dim = 1 : (tensor<2x8x3xf32>, tensor<2x4x3xf32>) -> tensor<2x12x3xf32>
    %132 = stablehlo.slice %120 [0:2:1, 4:12:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %133 = stablehlo.dot_general %132, %123, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %134 = stablehlo.concatenate %131, %133, dim = 1 : (tensor<2x12x3xf32>, tensor<2x4x3xf32>) -> tensor<2x16x3xf32>
    %135 = stablehlo.slice %120 [0:2:1, 5:13:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %136 = stablehlo.dot_general %135, %123, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %137 = stablehlo.concatenate %134, %136, dim = 1 : (tensor<2x16x3xf32>, tensor<2x4x3xf32>) -> tensor<2x20x3xf32>
    %138 = stablehlo.slice %120 [0:2:1, 6:14:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %139 = stablehlo.dot_general %138, %123, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %140 = stablehlo.concatenate %137, %139, dim = 1 : (tensor<2x20x3xf32>, tensor<2x4x3xf32>) -> tensor<2x24x3xf32>
    %141 = stablehlo.slice %120 [0:2:1, 8:16:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %142 = stablehlo.dot_general %141, %123, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %143 = stablehlo.concatenate %140, %142, dim = 1 : (tensor<2x24x3xf32>, tensor<2x4x3xf32>) -> tensor<2x28x3xf32>
    %144 = stablehlo.slice %120 [0:2:1, 9:17:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %145 = stablehlo.dot_general %144, %123, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %146 = stablehlo.concatenate %143, %145, dim = 1 : (tensor<2x28x3xf32>, tensor<2x4x3xf32>) -> tensor<2x32x3xf32>
    %147 = stablehlo.slice %120 [0:2:1, 10:18:1, 0:4:1] : (tensor<2x20x4xf32>) -> tensor<2x8x4xf32>
    %148 = stablehlo.dot_general %147, %123, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x8x4xf32>, tensor<2x8x3xf32>) -> tensor<2x4x3xf32>
    %149 = stablehlo.concatenate %146, %148, dim = 1 : (tensor<2x32x3xf32>, tensor<2x4x3xf32>) -> tensor<2x36x3xf32>
    %150 = stablehlo.reduce(%149 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x36x3xf32>, tensor<f32>) -> tensor<36x3xf32>
    %151 = stablehlo.reshape %150 : (tensor<36x3xf32>) -> tensor<3x3x4x3xf32>
    %c152 = stablehlo.compare GT, %59, %60 : (tensor<2x2x2x4xf32>, tensor<2x2x2x4xf32>) -> tensor<2x2x2x4xi1>
    %152 = stablehlo.select %c152, %117, %60 : tensor<2x2x2x4xi1>, tensor<2x2x2x4xf32>
    %153 = stablehlo.reduce(%152 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x2x2x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %154 = stablehlo.reduce(%153 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %155 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<3x3x2x4xf32>
    %156 = stablehlo.convolution(%152, %155) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x2x4xf32>, tensor<3x3x2x4xf32>) -> tensor<2x2x2x2xf32>
    %157 = stablehlo.dot_general %55, %152, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<2x18x2x2xf32>, tensor<2x2x2x4xf32>) -> tensor<2x18x4xf32>
    %158 = stablehlo.reduce(%157 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x18x4xf32>, tensor<f32>) -> tensor<18x4xf32>
    %159 = stablehlo.reshape %158 : (tensor<18x4xf32>) -> tensor<3x3x2x4xf32>
    %160 = stablehlo.broadcast_in_dim %36, dims = [0, 1, 3, 5] : (tensor<2x2x2x2xf32>) -> tensor<2x2x2x2x2x2xf32>
    %161 = stablehlo.iota dim = 2 : tensor<2x2x2x2x2x2xf32>
    %162 = stablehlo.constant dense<2.0> : tensor<2x2x2x2x2x2xf32>
    %163 = stablehlo.multiply %161, %162 : tensor<2x2x2x2x2x2xf32>
    %164 = stablehlo.iota dim = 4 : tensor<2x2x2x2x2x2xf32>
    %165 = stablehlo.add %163, %164 : tensor<2x2x2x2x2x2xf32>
    %166 = stablehlo.constant dense<4.0> : tensor<2x2x2x2x2x2xf32>
    %c167 = stablehlo.compare EQ, %35, %160 : (tensor<2x2x2x2x2x2xf32>, tensor<2x2x2x2x2x2xf32>) -> tensor<2x2x2x2x2x2xi1>
    %167 = stablehlo.select %c167, %165, %166 : tensor<2x2x2x2x2x2xi1>, tensor<2x2x2x2x2x2xf32>
    %168 = stablehlo.reduce(%167 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<2x2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x2x2x2xf32>
    %169 = stablehlo.broadcast_in_dim %168, dims = [0, 1, 3, 5] : (tensor<2x2x2x2xf32>) -> tensor<2x2x2x2x2x2xf32>
    %170 = stablehlo.broadcast_in_dim %156, dims = [0, 1, 3, 5] : (tensor<2x2x2x2xf32>) -> tensor<2x2x2x2x2x2xf32>
    %171 = stablehlo.constant dense<0.0> : tensor<2x2x2x2x2x2xf32>
    %c172 = stablehlo.compare EQ, %165, %169 : (tensor<2x2x2x2x2x2xf32>, tensor<2x2x2x2x2x2xf32>) -> tensor<2x2x2x2x2x2xi1>
    %172 = stablehlo.select %c172, %170, %171 : tensor<2x2x2x2x2x2xi1>, tensor<2x2x2x2x2x2xf32>
    %173 = stablehlo.reshape %172 : (tensor<2x2x2x2x2x2xf32>) -> tensor<2x4x4x2xf32>
    %c174 = stablehlo.compare GT, %32, %33 : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x4x4x2xi1>
    %174 = stablehlo.select %c174, %173, %33 : tensor<2x4x4x2xi1>, tensor<2x4x4x2xf32>
    %175 = stablehlo.reduce(%174 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %176 = stablehlo.reduce(%175 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x2xf32>, tensor<f32>) -> tensor<2xf32>
    %177 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x4x2xf32>
    %178 = stablehlo.convolution(%174, %177) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x2xf32>, tensor<3x3x4x2xf32>) -> tensor<2x4x4x4xf32>
    %179 = stablehlo.pad %29, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x7x6x4xf32>
    %180 = stablehlo.reshape %179 : (tensor<2x7x6x4xf32>) -> tensor<2x42x4xf32>
    %181 = stablehlo.optimization_barrier %180 : tensor<2x42x4xf32>
    %182 = stablehlo.pad %174, %zero, low = [0, 0, 0, 0], high = [0, 0, 2, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2x4x6x2xf32>
    %183 = stablehlo.reshape %182 : (tensor<2x4x6x2xf32>) -> tensor<2x24x2xf32>
    %184 = stablehlo.optimization_barrier %183 : tensor<2x24x2xf32>
    %185 = stablehlo.slice %181 [0:2:1, 0:24:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %186 = stablehlo.dot_general %185, %184, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %187 = stablehlo.slice %181 [0:2:1, 1:25:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %188 = stablehlo.dot_general %187, %184, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %189 = stablehlo.concatenate %186, %188, dim = 1 : (tensor<2x4x2xf32>, tensor<2x4x2xf32>) -> tensor<2x8x2xf32>
    %190 = stablehlo.slice %181 [0:2:1, 2:26:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %191 = stablehlo.dot_general %190, %184, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %192 = stablehlo.concatenate %189, %191, dim = 1 : (tensor<2x8x2xf32>, tensor<2x4x2xf32>) -> tensor<2x12x2xf32>
    %193 = stablehlo.slice %181 [0:2:1, 6:30:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %194 = stablehlo.dot_general %193, %184, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %195 = stablehlo.concatenate %192, %194, dim = 1 : (tensor<2x12x2xf32>, tensor<2x4x2xf32>) -> tensor<2x16x2xf32>
    %196 = stablehlo.slice %181 [0:2:1, 7:31:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %197 = stablehlo.dot_general %196, %184, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %198 = stablehlo.concatenate %195, %197, dim = 1 : (tensor<2x16x2xf32>, tensor<2x4x2xf32>) -> tensor<2x20x2xf32>
    %199 = stablehlo.slice %181 [0:2:1, 8:32:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %200 = stablehlo.dot_general %199, %184, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %201 = stablehlo.concatenate %198, %200, dim = 1 : (tensor<2x20x2xf32>, tensor<2x4x2xf32>) -> tensor<2x24x2xf32>
    %202 = stablehlo.slice %181 [0:2:1, 12:36:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %203 = stablehlo.dot_general %202, %184, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %204 = stablehlo.concatenate %201, %203, dim = 1 : (tensor<2x24x2xf32>, tensor<2x4x2xf32>) -> tensor<2x28x2xf32>
    %205 = stablehlo.slice %181 [0:2:1, 13:37:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %206 = stablehlo.dot_general %205, %184, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %207 = stablehlo.concatenate %204, %206, dim = 1 : (tensor<2x28x2xf32>, tensor<2x4x2xf32>) -> tensor<2x32x2xf32>
    %208 = stablehlo.slice %181 [0:2:1, 14:38:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %209 = stablehlo.dot_general %208, %184, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x2xf32>) -> tensor<2x4x2xf32>
    %210 = stablehlo.concatenate %207, %209, dim = 1 : (tensor<2x32x2xf32>, tensor<2x4x2xf32>) -> tensor<2x36x2xf32>
    %211 = stablehlo.reduce(%210 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x36x2xf32>, tensor<f32>) -> tensor<36x2xf32>
    %212 = stablehlo.reshape %211 : (tensor<36x2xf32>) -> tensor<3x3x4x2xf32>
    %c213 = stablehlo.compare GT, %27, %28 : (tensor<2x4x4x4xf32>, tensor<2x4x4x4xf32>) -> tensor<2x4x4x4xi1>
    %213 = stablehlo.select %c213, %178, %28 : tensor<2x4x4x4xi1>, tensor<2x4x4x4xf32>
    %214 = stablehlo.reduce(%213 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %215 = stablehlo.reduce(%214 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %216 = stablehlo.dot_general %23, %213, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<2x27x4x4xf32>, tensor<2x4x4x4xf32>) -> tensor<2x27x4xf32>
    %217 = stablehlo.reduce(%216 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x27x4xf32>, tensor<f32>) -> tensor<27x4xf32>
    %218 = stablehlo.reshape %217 : (tensor<27x4xf32>) -> tensor<3x3x3x4xf32>
    %219 = stablehlo.subtract %arg0, %218 : tensor<3x3x3x4xf32>
    %220 = stablehlo.subtract %arg1, %215 : tensor<4xf32>
    %221 = stablehlo.subtract %arg2, %212 : tensor<3x3x4x2xf32>
    %222 = stablehlo.subtract %arg3, %176 : tensor<2xf32>
    %223 = stablehlo.subtract %arg4, %159 : tensor<3x3x2x4xf32>
    %224 = stablehlo.subtract %arg5, %154 : tensor<4xf32>
    %225 = stablehlo.subtract %arg6, %151 : tensor<3x3x4x3xf32>
    %226 = stablehlo.subtract %arg7, %115 : tensor<3xf32>
    %227 = stablehlo.subtract %arg8, %97 : tensor<3x4xf32>
    %228 = stablehlo.subtract %arg9, %95 : tensor<4xf32>
    %229 = stablehlo.subtract %arg10, %93 : tensor<4x3xf32>
    %230 = stablehlo.subtract %arg11, %91 : tensor<3xf32>
    %231 = stablehlo.multiply %2, %85 : tensor<2x3xf32>
    %232 = stablehlo.reduce(%231 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    return %219, %220, %221, %222, %223, %224, %225, %226, %227, %228, %229, %230, %232 : tensor<3x3x3x4xf32>, tensor<4xf32>, tensor<3x3x4x2xf32>, tensor<2xf32>, tensor<3x3x2x4xf32>, tensor<4xf32>, tensor<3x3x4x3xf32>, tensor<3xf32>, tensor<3x4xf32>, tensor<4xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
