module @"mnist-linear" {
  func.func public @forward(%arg0: tensor<784x10xf32>, %arg1: tensor<10xf32>, %arg2: tensor<128x784xf32>) -> (tensor<128x10xf32>) {
    %0 = stablehlo.dot_general %arg2, %arg0, contracting_dims = [1] x [0] : (tensor<128x784xf32>, tensor<784x10xf32>) -> tensor<128x10xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %2 = stablehlo.add %0, %1 : tensor<128x10xf32>
    return %2 : tensor<128x10xf32>
  }
}
