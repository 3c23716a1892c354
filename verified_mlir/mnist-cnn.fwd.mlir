module @"mnist-cnn" {
  func.func public @forward(%arg0: tensor<3x3x1x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<3x3x32x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<6272x512xf32>, %arg5: tensor<512xf32>, %arg6: tensor<512x512xf32>, %arg7: tensor<512xf32>, %arg8: tensor<512x10xf32>, %arg9: tensor<10xf32>, %arg10: tensor<128x28x28x1xf32>) -> (tensor<128x10xf32>) {
    %0 = stablehlo.convolution(%arg10, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x28x28x1xf32>, tensor<3x3x1x32xf32>) -> tensor<128x28x28x32xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %2 = stablehlo.add %0, %1 : tensor<128x28x28x32xf32>
    %3 = stablehlo.constant dense<0.0> : tensor<128x28x28x32xf32>
    %4 = stablehlo.maximum %2, %3 : tensor<128x28x28x32xf32>
    %5 = stablehlo.convolution(%4, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x28x28x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x28x28x32xf32>
    %6 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %7 = stablehlo.add %5, %6 : tensor<128x28x28x32xf32>
    %8 = stablehlo.maximum %7, %3 : tensor<128x28x28x32xf32>
    %9 = stablehlo.slice %8 [0:128:1, 0:27:2, 0:27:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %10 = stablehlo.slice %8 [0:128:1, 0:27:2, 1:28:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %11 = stablehlo.maximum %9, %10 : tensor<128x14x14x32xf32>
    %12 = stablehlo.slice %8 [0:128:1, 1:28:2, 0:27:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %13 = stablehlo.maximum %11, %12 : tensor<128x14x14x32xf32>
    %14 = stablehlo.slice %8 [0:128:1, 1:28:2, 1:28:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %15 = stablehlo.maximum %13, %14 : tensor<128x14x14x32xf32>
    %16 = stablehlo.reshape %15 : (tensor<128x14x14x32xf32>) -> tensor<128x6272xf32>
    %17 = stablehlo.dot_general %16, %arg4, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x6272xf32>, tensor<6272x512xf32>) -> tensor<128x512xf32>
    %18 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %19 = stablehlo.add %17, %18 : tensor<128x512xf32>
    %20 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %21 = stablehlo.maximum %19, %20 : tensor<128x512xf32>
    %22 = stablehlo.dot_general %21, %arg6, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %23 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %24 = stablehlo.add %22, %23 : tensor<128x512xf32>
    %25 = stablehlo.maximum %24, %20 : tensor<128x512xf32>
    %26 = stablehlo.dot_general %25, %arg8, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %27 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %28 = stablehlo.add %26, %27 : tensor<128x10xf32>
    return %28 : tensor<128x10xf32>
  }
}
