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
    %9 = stablehlo.concatenate %7, %8, dim = 1 : (tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x2x4x4xf32>
    %10 = stablehlo.slice %6 [0:2:1, 0:1:1, 0:4:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %11 = stablehlo.concatenate %9, %10, dim = 1 : (tensor<2x2x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x3x4x4xf32>
    %12 = stablehlo.slice %6 [0:2:1, 0:1:1, 1:5:1, 0:4:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %13 = stablehlo.concatenate %11, %12, dim = 1 : (tensor<2x3x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x4x4x4xf32>
    %14 = stablehlo.slice %6 [0:2:1, 0:1:1, 1:5:1, 1:5:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %15 = stablehlo.concatenate %13, %14, dim = 1 : (tensor<2x4x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x5x4x4xf32>
    %16 = stablehlo.slice %6 [0:2:1, 0:1:1, 1:5:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %17 = stablehlo.concatenate %15, %16, dim = 1 : (tensor<2x5x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x6x4x4xf32>
    %18 = stablehlo.slice %6 [0:2:1, 0:1:1, 2:6:1, 0:4:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %19 = stablehlo.concatenate %17, %18, dim = 1 : (tensor<2x6x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x7x4x4xf32>
    %20 = stablehlo.slice %6 [0:2:1, 0:1:1, 2:6:1, 1:5:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %21 = stablehlo.concatenate %19, %20, dim = 1 : (tensor<2x7x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x8x4x4xf32>
    %22 = stablehlo.slice %6 [0:2:1, 0:1:1, 2:6:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %23 = stablehlo.concatenate %21, %22, dim = 1 : (tensor<2x8x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x9x4x4xf32>
    %24 = stablehlo.reshape %arg0 : (tensor<3x3x1x4xf32>) -> tensor<9x4xf32>
    %25 = stablehlo.dot_general %23, %24, contracting_dims = [1] x [0] : (tensor<2x9x4x4xf32>, tensor<9x4xf32>) -> tensor<2x4x4x4xf32>
    %26 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %27 = stablehlo.add %25, %26 : tensor<2x4x4x4xf32>
    %28 = stablehlo.constant dense<0.0> : tensor<2x4x4x4xf32>
    %29 = stablehlo.maximum %27, %28 : tensor<2x4x4x4xf32>
    %30 = stablehlo.convolution(%29, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x4xf32>, tensor<3x3x4x4xf32>) -> tensor<2x4x4x4xf32>
    %31 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %32 = stablehlo.add %30, %31 : tensor<2x4x4x4xf32>
    %33 = stablehlo.maximum %32, %28 : tensor<2x4x4x4xf32>
    %34 = stablehlo.reshape %33 : (tensor<2x4x4x4xf32>) -> tensor<2x2x2x2x2x4xf32>
    %35 = stablehlo.reduce(%34 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<2x2x2x2x2x4xf32>, tensor<f32>) -> tensor<2x2x2x4xf32>
    %36 = stablehlo.reshape %35 : (tensor<2x2x2x4xf32>) -> tensor<2x16xf32>
    %37 = stablehlo.dot_general %36, %arg4, contracting_dims = [1] x [0] : (tensor<2x16xf32>, tensor<16x5xf32>) -> tensor<2x5xf32>
    %38 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<5xf32>) -> tensor<2x5xf32>
    %39 = stablehlo.add %37, %38 : tensor<2x5xf32>
    %40 = stablehlo.constant dense<0.0> : tensor<2x5xf32>
    %41 = stablehlo.maximum %39, %40 : tensor<2x5xf32>
    %42 = stablehlo.dot_general %41, %arg6, contracting_dims = [1] x [0] : (tensor<2x5xf32>, tensor<5x3xf32>) -> tensor<2x3xf32>
    %43 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %44 = stablehlo.add %42, %43 : tensor<2x3xf32>
    %45 = stablehlo.reduce(%44 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %46 = stablehlo.broadcast_in_dim %45, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %47 = stablehlo.subtract %44, %46 : tensor<2x3xf32>
    %48 = stablehlo.exponential %47 : tensor<2x3xf32>
    %49 = stablehlo.reduce(%48 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %50 = stablehlo.log %49 : tensor<2xf32>
    %51 = stablehlo.broadcast_in_dim %50, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %52 = stablehlo.subtract %47, %51 : tensor<2x3xf32>
    %53 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %54 = stablehlo.broadcast_in_dim %53, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %55 = stablehlo.exponential %52 : tensor<2x3xf32>
    %56 = stablehlo.multiply %54, %55 : tensor<2x3xf32>
    %57 = stablehlo.subtract %4, %56 : tensor<2x3xf32>
    %58 = stablehlo.reduce(%57 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %59 = stablehlo.dot_general %57, %arg6, contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<5x3xf32>) -> tensor<2x5xf32>
    %60 = stablehlo.dot_general %41, %57, contracting_dims = [0] x [0] : (tensor<2x5xf32>, tensor<2x3xf32>) -> tensor<5x3xf32>
    %c61 = stablehlo.compare GT, %39, %40 : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %61 = stablehlo.select %c61, %59, %40 : tensor<2x5xi1>, tensor<2x5xf32>
    %62 = stablehlo.reduce(%61 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x5xf32>, tensor<f32>) -> tensor<5xf32>
    %63 = stablehlo.dot_general %61, %arg4, contracting_dims = [1] x [1] : (tensor<2x5xf32>, tensor<16x5xf32>) -> tensor<2x16xf32>
    %64 = stablehlo.dot_general %36, %61, contracting_dims = [0] x [0] : (tensor<2x16xf32>, tensor<2x5xf32>) -> tensor<16x5xf32>
    %65 = stablehlo.reshape %63 : (tensor<2x16xf32>) -> tensor<2x2x2x4xf32>
    %66 = stablehlo.broadcast_in_dim %35, dims = [0, 1, 3, 5] : (tensor<2x2x2x4xf32>) -> tensor<2x2x2x2x2x4xf32>
    %67 = stablehlo.iota dim = 2 : tensor<2x2x2x2x2x4xf32>
    %68 = stablehlo.constant dense<2.0> : tensor<2x2x2x2x2x4xf32>
    %69 = stablehlo.multiply %67, %68 : tensor<2x2x2x2x2x4xf32>
    %70 = stablehlo.iota dim = 4 : tensor<2x2x2x2x2x4xf32>
    %71 = stablehlo.add %69, %70 : tensor<2x2x2x2x2x4xf32>
    %72 = stablehlo.constant dense<4.0> : tensor<2x2x2x2x2x4xf32>
    %c73 = stablehlo.compare EQ, %34, %66 : (tensor<2x2x2x2x2x4xf32>, tensor<2x2x2x2x2x4xf32>) -> tensor<2x2x2x2x2x4xi1>
    %73 = stablehlo.select %c73, %71, %72 : tensor<2x2x2x2x2x4xi1>, tensor<2x2x2x2x2x4xf32>
    %74 = stablehlo.reduce(%73 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<2x2x2x2x2x4xf32>, tensor<f32>) -> tensor<2x2x2x4xf32>
    %75 = stablehlo.broadcast_in_dim %74, dims = [0, 1, 3, 5] : (tensor<2x2x2x4xf32>) -> tensor<2x2x2x2x2x4xf32>
    %76 = stablehlo.broadcast_in_dim %65, dims = [0, 1, 3, 5] : (tensor<2x2x2x4xf32>) -> tensor<2x2x2x2x2x4xf32>
    %77 = stablehlo.constant dense<0.0> : tensor<2x2x2x2x2x4xf32>
    %c78 = stablehlo.compare EQ, %71, %75 : (tensor<2x2x2x2x2x4xf32>, tensor<2x2x2x2x2x4xf32>) -> tensor<2x2x2x2x2x4xi1>
    %78 = stablehlo.select %c78, %76, %77 : tensor<2x2x2x2x2x4xi1>, tensor<2x2x2x2x2x4xf32>
    %79 = stablehlo.reshape %78 : (tensor<2x2x2x2x2x4xf32>) -> tensor<2x4x4x4xf32>
    %c80 = stablehlo.compare GT, %32, %28 : (tensor<2x4x4x4xf32>, tensor<2x4x4x4xf32>) -> tensor<2x4x4x4xi1>
    %80 = stablehlo.select %c80, %79, %28 : tensor<2x4x4x4xi1>, tensor<2x4x4x4xf32>
    %81 = stablehlo.reduce(%80 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %82 = stablehlo.reduce(%81 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %83 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x4x4xf32>
    %84 = stablehlo.convolution(%80, %83) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x4xf32>, tensor<3x3x4x4xf32>) -> tensor<2x4x4x4xf32>
    %85 = stablehlo.pad %29, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x7x6x4xf32>
    %86 = stablehlo.reshape %85 : (tensor<2x7x6x4xf32>) -> tensor<2x42x4xf32>
    %87 = stablehlo.optimization_barrier %86 : tensor<2x42x4xf32>
    %88 = stablehlo.pad %80, %zero, low = [0, 0, 0, 0], high = [0, 0, 2, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x4x6x4xf32>
    %89 = stablehlo.reshape %88 : (tensor<2x4x6x4xf32>) -> tensor<2x24x4xf32>
    %90 = stablehlo.optimization_barrier %89 : tensor<2x24x4xf32>
    %91 = stablehlo.slice %87 [0:2:1, 0:24:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %92 = stablehlo.dot_general %91, %90, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %93 = stablehlo.slice %87 [0:2:1, 1:25:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %94 = stablehlo.dot_general %93, %90, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %95 = stablehlo.concatenate %92, %94, dim = 1 : (tensor<2x4x4xf32>, tensor<2x4x4xf32>) -> tensor<2x8x4xf32>
    %96 = stablehlo.slice %87 [0:2:1, 2:26:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %97 = stablehlo.dot_general %96, %90, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %98 = stablehlo.concatenate %95, %97, dim = 1 : (tensor<2x8x4xf32>, tensor<2x4x4xf32>) -> tensor<2x12x4xf32>
    %99 = stablehlo.slice %87 [0:2:1, 6:30:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %100 = stablehlo.dot_general %99, %90, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %101 = stablehlo.concatenate %98, %100, dim = 1 : (tensor<2x12x4xf32>, tensor<2x4x4xf32>) -> tensor<2x16x4xf32>
    %102 = stablehlo.slice %87 [0:2:1, 7:31:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %103 = stablehlo.dot_general %102, %90, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %104 = stablehlo.concatenate %101, %103, dim = 1 : (tensor<2x16x4xf32>, tensor<2x4x4xf32>) -> tensor<2x20x4xf32>
    %105 = stablehlo.slice %87 [0:2:1, 8:32:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %106 = stablehlo.dot_general %105, %90, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %107 = stablehlo.concatenate %104, %106, dim = 1 : (tensor<2x20x4xf32>, tensor<2x4x4xf32>) -> tensor<2x24x4xf32>
    %108 = stablehlo.slice %87 [0:2:1, 12:36:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %109 = stablehlo.dot_general %108, %90, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %110 = stablehlo.concatenate %107, %109, dim = 1 : (tensor<2x24x4xf32>, tensor<2x4x4xf32>) -> tensor<2x28x4xf32>
    %111 = stablehlo.slice %87 [0:2:1, 13:37:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %112 = stablehlo.dot_general %111, %90, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %113 = stablehlo.concatenate %110, %112, dim = 1 : (tensor<2x28x4xf32>, tensor<2x4x4xf32>) -> tensor<2x32x4xf32>
    %114 = stablehlo.slice %87 [0:2:1, 14:38:1, 0:4:1] : (tensor<2x42x4xf32>) -> tensor<2x24x4xf32>
    %115 = stablehlo.dot_general %114, %90, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<2x24x4xf32>, tensor<2x24x4xf32>) -> tensor<2x4x4xf32>
    %116 = stablehlo.concatenate %113, %115, dim = 1 : (tensor<2x32x4xf32>, tensor<2x4x4xf32>) -> tensor<2x36x4xf32>
    %117 = stablehlo.reduce(%116 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x36x4xf32>, tensor<f32>) -> tensor<36x4xf32>
    %118 = stablehlo.reshape %117 : (tensor<36x4xf32>) -> tensor<3x3x4x4xf32>
    %c119 = stablehlo.compare GT, %27, %28 : (tensor<2x4x4x4xf32>, tensor<2x4x4x4xf32>) -> tensor<2x4x4x4xi1>
    %119 = stablehlo.select %c119, %84, %28 : tensor<2x4x4x4xi1>, tensor<2x4x4x4xf32>
    %120 = stablehlo.reduce(%119 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x4xf32>
    %121 = stablehlo.reduce(%120 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %122 = stablehlo.dot_general %23, %119, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<2x9x4x4xf32>, tensor<2x4x4x4xf32>) -> tensor<2x9x4xf32>
    %123 = stablehlo.reduce(%122 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x9x4xf32>, tensor<f32>) -> tensor<9x4xf32>
    %124 = stablehlo.reshape %123 : (tensor<9x4xf32>) -> tensor<3x3x1x4xf32>
    %125 = stablehlo.subtract %arg0, %124 : tensor<3x3x1x4xf32>
    %126 = stablehlo.subtract %arg1, %121 : tensor<4xf32>
    %127 = stablehlo.subtract %arg2, %118 : tensor<3x3x4x4xf32>
    %128 = stablehlo.subtract %arg3, %82 : tensor<4xf32>
    %129 = stablehlo.subtract %arg4, %64 : tensor<16x5xf32>
    %130 = stablehlo.subtract %arg5, %62 : tensor<5xf32>
    %131 = stablehlo.subtract %arg6, %60 : tensor<5x3xf32>
    %132 = stablehlo.subtract %arg7, %58 : tensor<3xf32>
    %133 = stablehlo.multiply %2, %52 : tensor<2x3xf32>
    %134 = stablehlo.reduce(%133 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    return %125, %126, %127, %128, %129, %130, %131, %132, %134 : tensor<3x3x1x4xf32>, tensor<4xf32>, tensor<3x3x4x4xf32>, tensor<4xf32>, tensor<16x5xf32>, tensor<5xf32>, tensor<5x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
