module @"tiny-cifar-cnn" {
  func.func public @forward(%arg0: tensor<3x3x3x2xf32>, %arg1: tensor<2xf32>, %arg2: tensor<3x3x2x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<3x3x2x3xf32>, %arg5: tensor<3xf32>, %arg6: tensor<3x3x3x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<3x4xf32>, %arg9: tensor<4xf32>, %arg10: tensor<4x3xf32>, %arg11: tensor<3xf32>, %arg12: tensor<2x4x4x3xf32>) -> (tensor<2x3xf32>) {
    %0 = stablehlo.convolution(%arg12, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x3xf32>, tensor<3x3x3x2xf32>) -> tensor<2x4x4x2xf32>
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
    %16 = stablehlo.convolution(%15, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x2x2xf32>, tensor<3x3x2x3xf32>) -> tensor<2x2x2x3xf32>
    %17 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<3xf32>) -> tensor<2x2x2x3xf32>
    %18 = stablehlo.add %16, %17 : tensor<2x2x2x3xf32>
    %19 = stablehlo.constant dense<0.0> : tensor<2x2x2x3xf32>
    %20 = stablehlo.maximum %18, %19 : tensor<2x2x2x3xf32>
    %21 = stablehlo.convolution(%20, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x2x3xf32>, tensor<3x3x3x3xf32>) -> tensor<2x2x2x3xf32>
    %22 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<3xf32>) -> tensor<2x2x2x3xf32>
    %23 = stablehlo.add %21, %22 : tensor<2x2x2x3xf32>
    %24 = stablehlo.maximum %23, %19 : tensor<2x2x2x3xf32>
    %25 = stablehlo.slice %24 [0:2:1, 0:1:2, 0:1:2, 0:3:1] : (tensor<2x2x2x3xf32>) -> tensor<2x1x1x3xf32>
    %26 = stablehlo.slice %24 [0:2:1, 0:1:2, 1:2:2, 0:3:1] : (tensor<2x2x2x3xf32>) -> tensor<2x1x1x3xf32>
    %27 = stablehlo.maximum %25, %26 : tensor<2x1x1x3xf32>
    %28 = stablehlo.slice %24 [0:2:1, 1:2:2, 0:1:2, 0:3:1] : (tensor<2x2x2x3xf32>) -> tensor<2x1x1x3xf32>
    %29 = stablehlo.maximum %27, %28 : tensor<2x1x1x3xf32>
    %30 = stablehlo.slice %24 [0:2:1, 1:2:2, 1:2:2, 0:3:1] : (tensor<2x2x2x3xf32>) -> tensor<2x1x1x3xf32>
    %31 = stablehlo.maximum %29, %30 : tensor<2x1x1x3xf32>
    %32 = stablehlo.reshape %31 : (tensor<2x1x1x3xf32>) -> tensor<2x3xf32>
    %33 = stablehlo.dot_general %32, %arg8, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    %34 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
    %35 = stablehlo.add %33, %34 : tensor<2x4xf32>
    %36 = stablehlo.constant dense<0.0> : tensor<2x4xf32>
    %37 = stablehlo.maximum %35, %36 : tensor<2x4xf32>
    %38 = stablehlo.dot_general %37, %arg10, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %39 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %40 = stablehlo.add %38, %39 : tensor<2x3xf32>
    return %40 : tensor<2x3xf32>
  }
}
