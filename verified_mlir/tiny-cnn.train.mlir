module @"tiny-cnn" {
  func.func public @train_step(%arg0: tensor<3x3x1x4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<3x3x4x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<16x5xf32>, %arg5: tensor<5xf32>, %arg6: tensor<5x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<2x4x4x1xf32>, %arg9: tensor<2x3xf32>, %arg10: tensor<f32>) -> (tensor<3x3x1x4xf32>, tensor<4xf32>, tensor<3x3x4x4xf32>, tensor<4xf32>, tensor<16x5xf32>, tensor<5xf32>, tensor<5x3xf32>, tensor<3xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %highest = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %0 = stablehlo.constant dense<2.0> : tensor<2x3xf32>
    %1 = stablehlo.divide %arg9, %0 : tensor<2x3xf32>
    %2 = stablehlo.negate %1 : tensor<2x3xf32>
    %3 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<2x3xf32>
    %5 = stablehlo.pad %arg8, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x1xf32>, tensor<f32>) -> tensor<2x6x6x1xf32>
    %6 = stablehlo.reshape %5 : (tensor<2x6x6x1xf32>) -> tensor<2x1x6x6xf32>
    %7 = stablehlo.slice %6 [0:2:1, 0:1:1, 0:4:1, 0:4:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %8 = stablehlo.slice %6 [0:2:1, 0:1:1, 0:4:1, 1:5:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %9 = stablehlo.slice %6 [0:2:1, 0:1:1, 0:4:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %10 = stablehlo.slice %6 [0:2:1, 0:1:1, 1:5:1, 0:4:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %11 = stablehlo.slice %6 [0:2:1, 0:1:1, 1:5:1, 1:5:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %12 = stablehlo.slice %6 [0:2:1, 0:1:1, 1:5:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %13 = stablehlo.slice %6 [0:2:1, 0:1:1, 2:6:1, 0:4:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %14 = stablehlo.slice %6 [0:2:1, 0:1:1, 2:6:1, 1:5:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %15 = stablehlo.slice %6 [0:2:1, 0:1:1, 2:6:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %16 = stablehlo.concatenate %7, %8, %9, %10, %11, %12, %13, %14, %15, dim = 1 : (tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x9x4x4xf32>
    %17 = stablehlo.reshape %arg0 : (tensor<3x3x1x4xf32>) -> tensor<9x4xf32>
    %18 = stablehlo.dot_general %16, %17, contracting_dims = [1] x [0] : (tensor<2x9x4x4xf32>, tensor<9x4xf32>) -> tensor<2x4x4x4xf32>
    %19 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %20 = stablehlo.add %18, %19 : tensor<2x4x4x4xf32>
    %21 = stablehlo.constant dense<0.0> : tensor<2x4x4x4xf32>
    %22 = stablehlo.maximum %20, %21 : tensor<2x4x4x4xf32>
    %23 = stablehlo.pad %22, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x7x6x4xf32>
    %24 = stablehlo.slice %23 [0:2:1, 0:6:1, 0:6:1, 0:4:1] : (tensor<2x7x6x4xf32>) -> tensor<2x6x6x4xf32>
    %25 = stablehlo.convolution(%24, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x6x6x4xf32>, tensor<3x3x4x4xf32>) -> tensor<2x4x4x4xf32>
    %26 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %27 = stablehlo.add %25, %26 : tensor<2x4x4x4xf32>
    %28 = stablehlo.maximum %27, %21 : tensor<2x4x4x4xf32>
    %29 = stablehlo.reshape %28 : (tensor<2x4x4x4xf32>) -> tensor<2x2x2x2x2x4xf32>
    %30 = stablehlo.reduce(%29 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<2x2x2x2x2x4xf32>, tensor<f32>) -> tensor<2x2x2x4xf32>
    %31 = stablehlo.reshape %30 : (tensor<2x2x2x4xf32>) -> tensor<2x16xf32>
    %32 = stablehlo.dot_general %31, %arg4, contracting_dims = [1] x [0] : (tensor<2x16xf32>, tensor<16x5xf32>) -> tensor<2x5xf32>
    %33 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<5xf32>) -> tensor<2x5xf32>
    %34 = stablehlo.add %32, %33 : tensor<2x5xf32>
    %35 = stablehlo.constant dense<0.0> : tensor<2x5xf32>
    %36 = stablehlo.maximum %34, %35 : tensor<2x5xf32>
    %37 = stablehlo.dot_general %36, %arg6, contracting_dims = [1] x [0] : (tensor<2x5xf32>, tensor<5x3xf32>) -> tensor<2x3xf32>
    %38 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %39 = stablehlo.add %37, %38 : tensor<2x3xf32>
    %40 = stablehlo.reduce(%39 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %41 = stablehlo.broadcast_in_dim %40, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %42 = stablehlo.subtract %39, %41 : tensor<2x3xf32>
    %43 = stablehlo.exponential %42 : tensor<2x3xf32>
    %44 = stablehlo.reduce(%43 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %45 = stablehlo.log %44 : tensor<2xf32>
    %46 = stablehlo.broadcast_in_dim %45, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %47 = stablehlo.subtract %42, %46 : tensor<2x3xf32>
    %48 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %49 = stablehlo.broadcast_in_dim %48, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %50 = stablehlo.exponential %47 : tensor<2x3xf32>
    %51 = stablehlo.multiply %49, %50 : tensor<2x3xf32>
    %52 = stablehlo.subtract %4, %51 : tensor<2x3xf32>
    %53 = stablehlo.reduce(%52 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %54 = stablehlo.dot_general %52, %arg6, contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<5x3xf32>) -> tensor<2x5xf32>
    %55 = stablehlo.dot_general %36, %52, contracting_dims = [0] x [0] : (tensor<2x5xf32>, tensor<2x3xf32>) -> tensor<5x3xf32>
    %c56 = stablehlo.compare GT, %36, %35 : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %56 = stablehlo.select %c56, %54, %35 : tensor<2x5xi1>, tensor<2x5xf32>
    %57 = stablehlo.reduce(%56 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x5xf32>, tensor<f32>) -> tensor<5xf32>
    %58 = stablehlo.dot_general %56, %arg4, contracting_dims = [1] x [1] : (tensor<2x5xf32>, tensor<16x5xf32>) -> tensor<2x16xf32>
    %59 = stablehlo.dot_general %31, %56, contracting_dims = [0] x [0] : (tensor<2x16xf32>, tensor<2x5xf32>) -> tensor<16x5xf32>
    %60 = stablehlo.reshape %58 : (tensor<2x16xf32>) -> tensor<2x2x2x4xf32>
    %61 = stablehlo.broadcast_in_dim %30, dims = [0, 1, 3, 5] : (tensor<2x2x2x4xf32>) -> tensor<2x2x2x2x2x4xf32>
    %62 = stablehlo.iota dim = 2 : tensor<2x2x2x2x2x4xf32>
    %63 = stablehlo.constant dense<2.0> : tensor<2x2x2x2x2x4xf32>
    %64 = stablehlo.multiply %62, %63 : tensor<2x2x2x2x2x4xf32>
    %65 = stablehlo.iota dim = 4 : tensor<2x2x2x2x2x4xf32>
    %66 = stablehlo.add %64, %65 : tensor<2x2x2x2x2x4xf32>
    %67 = stablehlo.constant dense<4.0> : tensor<2x2x2x2x2x4xf32>
    %c68 = stablehlo.compare EQ, %29, %61 : (tensor<2x2x2x2x2x4xf32>, tensor<2x2x2x2x2x4xf32>) -> tensor<2x2x2x2x2x4xi1>
    %68 = stablehlo.select %c68, %66, %67 : tensor<2x2x2x2x2x4xi1>, tensor<2x2x2x2x2x4xf32>
    %69 = stablehlo.reduce(%68 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<2x2x2x2x2x4xf32>, tensor<f32>) -> tensor<2x2x2x4xf32>
    %70 = stablehlo.broadcast_in_dim %69, dims = [0, 1, 3, 5] : (tensor<2x2x2x4xf32>) -> tensor<2x2x2x2x2x4xf32>
    %71 = stablehlo.broadcast_in_dim %60, dims = [0, 1, 3, 5] : (tensor<2x2x2x4xf32>) -> tensor<2x2x2x2x2x4xf32>
    %72 = stablehlo.constant dense<0.0> : tensor<2x2x2x2x2x4xf32>
    %c73 = stablehlo.compare EQ, %66, %70 : (tensor<2x2x2x2x2x4xf32>, tensor<2x2x2x2x2x4xf32>) -> tensor<2x2x2x2x2x4xi1>
    %73 = stablehlo.select %c73, %71, %72 : tensor<2x2x2x2x2x4xi1>, tensor<2x2x2x2x2x4xf32>
    %74 = stablehlo.reshape %73 : (tensor<2x2x2x2x2x4xf32>) -> tensor<2x4x4x4xf32>
    %c75 = stablehlo.compare GT, %28, %21 : (tensor<2x4x4x4xf32>, tensor<2x4x4x4xf32>) -> tensor<2x4x4x4xi1>
    %75 = stablehlo.select %c75, %74, %21 : tensor<2x4x4x4xi1>, tensor<2x4x4x4xf32>
    %76 = stablehlo.reduce(%75 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %77 = stablehlo.reduce(%76 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %78 = stablehlo.pad %75, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x7x6x4xf32>
    %79 = stablehlo.slice %78 [0:2:1, 0:6:1, 0:6:1, 0:4:1] : (tensor<2x7x6x4xf32>) -> tensor<2x6x6x4xf32>
    %80 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x4x4xf32>
    %81 = stablehlo.convolution(%79, %80) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x6x6x4xf32>, tensor<3x3x4x4xf32>) -> tensor<2x4x4x4xf32>
    %82 = stablehlo.reshape %23 : (tensor<2x7x6x4xf32>) -> tensor<2x42x4xf32>
    %83 = stablehlo.optimization_barrier %82 : tensor<2x42x4xf32>
    %84 = stablehlo.reshape %78 : (tensor<2x7x6x4xf32>) -> tensor<2x42x4xf32>
    %85 = stablehlo.optimization_barrier %84 : tensor<2x42x4xf32>
    %86 = stablehlo.slice %85 [0:2:1, 7:31:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %87 = stablehlo.slice %83 [0:2:1, 0:24:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %88 = stablehlo.dot_general %87, %86, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %89 = stablehlo.slice %83 [0:2:1, 1:25:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %90 = stablehlo.dot_general %89, %86, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %91 = stablehlo.slice %83 [0:2:1, 2:26:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %92 = stablehlo.dot_general %91, %86, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %93 = stablehlo.slice %83 [0:2:1, 6:30:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %94 = stablehlo.dot_general %93, %86, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %95 = stablehlo.slice %83 [0:2:1, 7:31:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %96 = stablehlo.dot_general %95, %86, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %97 = stablehlo.slice %83 [0:2:1, 8:32:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %98 = stablehlo.dot_general %97, %86, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %99 = stablehlo.slice %83 [0:2:1, 12:36:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %100 = stablehlo.dot_general %99, %86, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %101 = stablehlo.slice %83 [0:2:1, 13:37:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %102 = stablehlo.dot_general %101, %86, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %103 = stablehlo.slice %83 [0:2:1, 14:38:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %104 = stablehlo.dot_general %103, %86, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %105 = stablehlo.concatenate %88, %90, %92, %94, %96, %98, %100, %102, %104, dim = 1 : (tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x4xf32>) -> tensor<2x36x4xf32>
    %106 = stablehlo.reduce(%105 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x36x4xf32>, tensor<f32>) -> tensor<36x4xf32>
    %107 = stablehlo.reshape %106 : (tensor<36x4xf32>) -> tensor<3x3x4x4xf32>
    %c108 = stablehlo.compare GT, %22, %21 : (tensor<2x4x4x4xf32>, tensor<2x4x4x4xf32>) -> tensor<2x4x4x4xi1>
    %108 = stablehlo.select %c108, %81, %21 : tensor<2x4x4x4xi1>, tensor<2x4x4x4xf32>
    %109 = stablehlo.reduce(%108 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %110 = stablehlo.reduce(%109 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %111 = stablehlo.dot_general %16, %108, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<2x9x4x4xf32>, tensor<2x4x4x4xf32>) -> tensor<2x9x4xf32>
    %112 = stablehlo.reduce(%111 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x9x4xf32>, tensor<f32>) -> tensor<9x4xf32>
    %113 = stablehlo.reshape %112 : (tensor<9x4xf32>) -> tensor<3x3x1x4xf32>
    %114 = stablehlo.subtract %arg0, %113 : tensor<3x3x1x4xf32>
    %115 = stablehlo.subtract %arg1, %110 : tensor<4xf32>
    %116 = stablehlo.subtract %arg2, %107 : tensor<3x3x4x4xf32>
    %117 = stablehlo.subtract %arg3, %77 : tensor<4xf32>
    %118 = stablehlo.subtract %arg4, %59 : tensor<16x5xf32>
    %119 = stablehlo.subtract %arg5, %57 : tensor<5xf32>
    %120 = stablehlo.subtract %arg6, %55 : tensor<5x3xf32>
    %121 = stablehlo.subtract %arg7, %53 : tensor<3xf32>
    %122 = stablehlo.multiply %2, %47 : tensor<2x3xf32>
    %123 = stablehlo.reduce(%122 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    return %114, %115, %116, %117, %118, %119, %120, %121, %123 : tensor<3x3x1x4xf32>, tensor<4xf32>, tensor<3x3x4x4xf32>, tensor<4xf32>, tensor<16x5xf32>, tensor<5xf32>, tensor<5x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
