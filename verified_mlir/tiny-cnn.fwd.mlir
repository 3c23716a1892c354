module @"tiny-cnn" {
  func.func public @forward(%arg0: tensor<3x3x1x4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<3x3x4x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<16x5xf32>, %arg5: tensor<5xf32>, %arg6: tensor<5x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<2x4x4x1xf32>) -> (tensor<2x3xf32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.pad %arg8, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x1xf32>, tensor<f32>) -> tensor<2x6x6x1xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x6x6x1xf32>) -> tensor<2x1x6x6xf32>
    %2 = stablehlo.slice %1 [0:2:1, 0:1:1, 0:4:1, 0:4:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %3 = stablehlo.slice %1 [0:2:1, 0:1:1, 0:4:1, 1:5:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %4 = stablehlo.concatenate %2, %3, dim = 1 : (tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x2x4x4xf32>
    %5 = stablehlo.slice %1 [0:2:1, 0:1:1, 0:4:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %6 = stablehlo.concatenate %4, %5, dim = 1 : (tensor<2x2x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x3x4x4xf32>
    %7 = stablehlo.slice %1 [0:2:1, 0:1:1, 1:5:1, 0:4:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %8 = stablehlo.concatenate %6, %7, dim = 1 : (tensor<2x3x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x4x4x4xf32>
    %9 = stablehlo.slice %1 [0:2:1, 0:1:1, 1:5:1, 1:5:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %10 = stablehlo.concatenate %8, %9, dim = 1 : (tensor<2x4x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x5x4x4xf32>
    %11 = stablehlo.slice %1 [0:2:1, 0:1:1, 1:5:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %12 = stablehlo.concatenate %10, %11, dim = 1 : (tensor<2x5x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x6x4x4xf32>
    %13 = stablehlo.slice %1 [0:2:1, 0:1:1, 2:6:1, 0:4:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %14 = stablehlo.concatenate %12, %13, dim = 1 : (tensor<2x6x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x7x4x4xf32>
    %15 = stablehlo.slice %1 [0:2:1, 0:1:1, 2:6:1, 1:5:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %16 = stablehlo.concatenate %14, %15, dim = 1 : (tensor<2x7x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x8x4x4xf32>
    %17 = stablehlo.slice %1 [0:2:1, 0:1:1, 2:6:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %18 = stablehlo.concatenate %16, %17, dim = 1 : (tensor<2x8x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x9x4x4xf32>
    %19 = stablehlo.reshape %arg0 : (tensor<3x3x1x4xf32>) -> tensor<9x4xf32>
    %20 = stablehlo.dot_general %18, %19, contracting_dims = [1] x [0] : (tensor<2x9x4x4xf32>, tensor<9x4xf32>) -> tensor<2x4x4x4xf32>
    %21 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %22 = stablehlo.add %20, %21 : tensor<2x4x4x4xf32>
    %23 = stablehlo.constant dense<0.0> : tensor<2x4x4x4xf32>
    %24 = stablehlo.maximum %22, %23 : tensor<2x4x4x4xf32>
    %25 = stablehlo.convolution(%24, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x4xf32>, tensor<3x3x4x4xf32>) -> tensor<2x4x4x4xf32>
    %26 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %27 = stablehlo.add %25, %26 : tensor<2x4x4x4xf32>
    %28 = stablehlo.maximum %27, %23 : tensor<2x4x4x4xf32>
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
    return %39 : tensor<2x3xf32>
  }
}
