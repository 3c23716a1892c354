module @"mnist-mlp" {
  func.func public @forward(%arg0: tensor<784x512xf32>, %arg1: tensor<512xf32>, %arg2: tensor<512x512xf32>, %arg3: tensor<512xf32>, %arg4: tensor<512x10xf32>, %arg5: tensor<10xf32>, %arg6: tensor<128x784xf32>) -> (tensor<128x10xf32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %0 = stablehlo.reshape %arg6 : (tensor<128x784xf32>) -> tensor<128x2x392xf32>
    %1 = stablehlo.reshape %arg0 : (tensor<784x512xf32>) -> tensor<2x392x512xf32>
    %2 = stablehlo.dot_general %0, %1, batching_dims = [1] x [0], contracting_dims = [2] x [1] : (tensor<128x2x392xf32>, tensor<2x392x512xf32>) -> tensor<2x128x512xf32>
    %3 = stablehlo.reduce(%2 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x128x512xf32>, tensor<f32>) -> tensor<128x512xf32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %5 = stablehlo.add %3, %4 : tensor<128x512xf32>
    %6 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %7 = stablehlo.maximum %5, %6 : tensor<128x512xf32>
    %8 = stablehlo.dot_general %7, %arg2, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %9 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %10 = stablehlo.add %8, %9 : tensor<128x512xf32>
    %11 = stablehlo.maximum %10, %6 : tensor<128x512xf32>
    %12 = stablehlo.dot_general %11, %arg4, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %13 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %14 = stablehlo.add %12, %13 : tensor<128x10xf32>
    return %14 : tensor<128x10xf32>
  }
}
