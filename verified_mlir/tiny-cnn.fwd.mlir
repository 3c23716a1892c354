module @"tiny-cnn" {
  func.func public @forward(%arg0: tensor<3x3x1x4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<3x3x4x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<16x5xf32>, %arg5: tensor<5xf32>, %arg6: tensor<5x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<2x4x4x1xf32>) -> (tensor<2x3xf32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.pad %arg8, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x1xf32>, tensor<f32>) -> tensor<2x6x6x1xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x6x6x1xf32>) -> tensor<2x1x6x6xf32>
    %2 = stablehlo.slice %1 [0:2:1, 0:1:1, 0:4:1, 0:4:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %3 = stablehlo.slice %1 [0:2:1, 0:1:1, 0:4:1, 1:5:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %4 = stablehlo.slice %1 [0:2:1, 0:1:1, 0:4:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %5 = stablehlo.slice %1 [0:2:1, 0:1:1, 1:5:1, 0:4:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %6 = stablehlo.slice %1 [0:2:1, 0:1:1, 1:5:1, 1:5:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %7 = stablehlo.slice %1 [0:2:1, 0:1:1, 1:5:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %8 = stablehlo.slice %1 [0:2:1, 0:1:1, 2:6:1, 0:4:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %9 = stablehlo.slice %1 [0:2:1, 0:1:1, 2:6:1, 1:5:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %10 = stablehlo.slice %1 [0:2:1, 0:1:1, 2:6:1, 2:6:1] : (tensor<2x1x6x6xf32>) -> tensor<2x1x4x4xf32>
    %11 = stablehlo.concatenate %2, %3, %4, %5, %6, %7, %8, %9, %10, dim = 1 : (tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>, tensor<2x1x4x4xf32>) -> tensor<2x9x4x4xf32>
    %12 = stablehlo.reshape %arg0 : (tensor<3x3x1x4xf32>) -> tensor<9x4xf32>
    %13 = stablehlo.dot_general %11, %12, contracting_dims = [1] x [0] : (tensor<2x9x4x4xf32>, tensor<9x4xf32>) -> tensor<2x4x4x4xf32>
    %14 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %15 = stablehlo.add %13, %14 : tensor<2x4x4x4xf32>
    %16 = stablehlo.constant dense<0.0> : tensor<2x4x4x4xf32>
    %17 = stablehlo.maximum %15, %16 : tensor<2x4x4x4xf32>
    %18 = stablehlo.pad %17, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x7x6x4xf32>
    %19 = stablehlo.slice %18 [0:2:1, 0:6:1, 0:6:1, 0:4:1] : (tensor<2x7x6x4xf32>) -> tensor<2x6x6x4xf32>
    %20 = stablehlo.convolution(%19, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x6x6x4xf32>, tensor<3x3x4x4xf32>) -> tensor<2x4x4x4xf32>
    %21 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %22 = stablehlo.add %20, %21 : tensor<2x4x4x4xf32>
    %23 = stablehlo.maximum %22, %16 : tensor<2x4x4x4xf32>
    %24 = stablehlo.reshape %23 : (tensor<2x4x4x4xf32>) -> tensor<2x2x2x2x2x4xf32>
    %25 = stablehlo.reduce(%24 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<2x2x2x2x2x4xf32>, tensor<f32>) -> tensor<2x2x2x4xf32>
    %26 = stablehlo.reshape %25 : (tensor<2x2x2x4xf32>) -> tensor<2x16xf32>
    %27 = stablehlo.dot_general %26, %arg4, contracting_dims = [1] x [0] : (tensor<2x16xf32>, tensor<16x5xf32>) -> tensor<2x5xf32>
    %28 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<5xf32>) -> tensor<2x5xf32>
    %29 = stablehlo.add %27, %28 : tensor<2x5xf32>
    %30 = stablehlo.constant dense<0.0> : tensor<2x5xf32>
    %31 = stablehlo.maximum %29, %30 : tensor<2x5xf32>
    %32 = stablehlo.dot_general %31, %arg6, contracting_dims = [1] x [0] : (tensor<2x5xf32>, tensor<5x3xf32>) -> tensor<2x3xf32>
    %33 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %34 = stablehlo.add %32, %33 : tensor<2x3xf32>
    return %34 : tensor<2x3xf32>
  }
}
