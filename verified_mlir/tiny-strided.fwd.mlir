module @"tiny-strided" {
  func.func public @forward(%arg0: tensor<3x3x2x3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<1x1x3x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<1x1x2x2xf32>, %arg5: tensor<2xf32>, %arg6: tensor<4x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<2x7x6x2xf32>) -> (tensor<2x3xf32>) {
    %0 = stablehlo.convolution(%arg8, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1], [0, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x7x6x2xf32>, tensor<3x3x2x3xf32>) -> tensor<2x4x3x3xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<3xf32>) -> tensor<2x4x3x3xf32>
    %2 = stablehlo.add %0, %1 : tensor<2x4x3x3xf32>
    %3 = stablehlo.tanh %2 : tensor<2x4x3x3xf32>
    %4 = stablehlo.convolution(%3, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x3xf32>, tensor<1x1x3x2xf32>) -> tensor<2x4x3x2xf32>
    %5 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<2xf32>) -> tensor<2x4x3x2xf32>
    %6 = stablehlo.add %4, %5 : tensor<2x4x3x2xf32>
    %7 = stablehlo.constant dense<0.0> : tensor<2x4x3x2xf32>
    %8 = stablehlo.maximum %6, %7 : tensor<2x4x3x2xf32>
    %9 = stablehlo.slice %8 [0:2:1, 0:3:1, 0:2:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %10 = stablehlo.slice %8 [0:2:1, 0:3:1, 1:3:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %11 = stablehlo.maximum %9, %10 : tensor<2x3x2x2xf32>
    %12 = stablehlo.slice %8 [0:2:1, 1:4:1, 0:2:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %13 = stablehlo.maximum %11, %12 : tensor<2x3x2x2xf32>
    %14 = stablehlo.slice %8 [0:2:1, 1:4:1, 1:3:1, 0:2:1] : (tensor<2x4x3x2xf32>) -> tensor<2x3x2x2xf32>
    %15 = stablehlo.maximum %13, %14 : tensor<2x3x2x2xf32>
    %16 = stablehlo.convolution(%15, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x2x2xf32>, tensor<1x1x2x2xf32>) -> tensor<2x2x1x2xf32>
    %17 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<2xf32>) -> tensor<2x2x1x2xf32>
    %18 = stablehlo.add %16, %17 : tensor<2x2x1x2xf32>
    %19 = stablehlo.logistic %18 : tensor<2x2x1x2xf32>
    %20 = stablehlo.reshape %19 : (tensor<2x2x1x2xf32>) -> tensor<2x4xf32>
    %21 = stablehlo.dot_general %20, %arg6, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %22 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %23 = stablehlo.add %21, %22 : tensor<2x3xf32>
    return %23 : tensor<2x3xf32>
  }
}
