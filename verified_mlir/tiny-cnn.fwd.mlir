module @"tiny-cnn" {
  func.func public @forward(%arg0: tensor<3x3x1x2xf32>, %arg1: tensor<2xf32>, %arg2: tensor<3x3x2x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<8x5xf32>, %arg5: tensor<5xf32>, %arg6: tensor<5x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<2x4x4x1xf32>) -> (tensor<2x3xf32>) {
    %0 = stablehlo.convolution(%arg8, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x1xf32>, tensor<3x3x1x2xf32>) -> tensor<2x4x4x2xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<2xf32>) -> tensor<2x4x4x2xf32>
    %2 = stablehlo.add %0, %1 : tensor<2x4x4x2xf32>
    %3 = stablehlo.constant dense<0.0> : tensor<2x4x4x2xf32>
    %4 = stablehlo.maximum %2, %3 : tensor<2x4x4x2xf32>
    %5 = stablehlo.convolution(%4, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x2xf32>, tensor<3x3x2x2xf32>) -> tensor<2x4x4x2xf32>
    %6 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<2xf32>) -> tensor<2x4x4x2xf32>
    %7 = stablehlo.add %5, %6 : tensor<2x4x4x2xf32>
    %8 = stablehlo.maximum %7, %3 : tensor<2x4x4x2xf32>
    %9 = stablehlo.slice %8 [0:2:1, 0:3:2, 0:3:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %10 = stablehlo.slice %8 [0:2:1, 0:3:2, 1:4:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %11 = stablehlo.maximum %9, %10 : tensor<2x2x2x2xf32>
    %12 = stablehlo.slice %8 [0:2:1, 1:4:2, 0:3:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %13 = stablehlo.maximum %11, %12 : tensor<2x2x2x2xf32>
    %14 = stablehlo.slice %8 [0:2:1, 1:4:2, 1:4:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %15 = stablehlo.maximum %13, %14 : tensor<2x2x2x2xf32>
    %16 = stablehlo.reshape %15 : (tensor<2x2x2x2xf32>) -> tensor<2x8xf32>
    %17 = stablehlo.dot_general %16, %arg4, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x8xf32>, tensor<8x5xf32>) -> tensor<2x5xf32>
    %18 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<5xf32>) -> tensor<2x5xf32>
    %19 = stablehlo.add %17, %18 : tensor<2x5xf32>
    %20 = stablehlo.constant dense<0.0> : tensor<2x5xf32>
    %21 = stablehlo.maximum %19, %20 : tensor<2x5xf32>
    %22 = stablehlo.dot_general %21, %arg6, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x5xf32>, tensor<5x3xf32>) -> tensor<2x3xf32>
    %23 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %24 = stablehlo.add %22, %23 : tensor<2x3xf32>
    return %24 : tensor<2x3xf32>
  }
}
