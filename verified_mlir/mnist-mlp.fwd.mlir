module @"mnist-mlp" {
  func.func public @forward(%arg0: tensor<784x512xf32>, %arg1: tensor<512xf32>, %arg2: tensor<512x512xf32>, %arg3: tensor<512xf32>, %arg4: tensor<512x10xf32>, %arg5: tensor<10xf32>, %arg6: tensor<128x784xf32>) -> (tensor<128x10xf32>) {
    %0 = stablehlo.dot_general %arg6, %arg0, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x784xf32>, tensor<784x512xf32>) -> tensor<128x512xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %2 = stablehlo.add %0, %1 : tensor<128x512xf32>
    %3 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %4 = stablehlo.maximum %2, %3 : tensor<128x512xf32>
    %5 = stablehlo.dot_general %4, %arg2, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %6 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %7 = stablehlo.add %5, %6 : tensor<128x512xf32>
    %8 = stablehlo.maximum %7, %3 : tensor<128x512xf32>
    %9 = stablehlo.dot_general %8, %arg4, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %10 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %11 = stablehlo.add %9, %10 : tensor<128x10xf32>
    return %11 : tensor<128x10xf32>
  }
}
