module @"mnist-linear" {
  func.func public @forward(%arg0: tensor<784x10xf32>, %arg1: tensor<10xf32>, %arg2: tensor<128x784xf32>) -> (tensor<128x10xf32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %0 = stablehlo.reshape %arg2 : (tensor<128x784xf32>) -> tensor<128x2x392xf32>
    %1 = stablehlo.reshape %arg0 : (tensor<784x10xf32>) -> tensor<2x392x10xf32>
    %2 = stablehlo.dot_general %0, %1, batching_dims = [1] x [0], contracting_dims = [2] x [1] : (tensor<128x2x392xf32>, tensor<2x392x10xf32>) -> tensor<2x128x10xf32>
    %3 = stablehlo.reduce(%2 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x128x10xf32>, tensor<f32>) -> tensor<128x10xf32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %5 = stablehlo.add %3, %4 : tensor<128x10xf32>
    return %5 : tensor<128x10xf32>
  }
}
