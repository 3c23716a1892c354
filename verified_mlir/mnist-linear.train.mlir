module @"mnist-linear" {
  func.func public @train_step(%arg0: tensor<784x10xf32>, %arg1: tensor<10xf32>, %arg2: tensor<128x784xf32>, %arg3: tensor<128x10xf32>, %arg4: tensor<f32>) -> (tensor<784x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<128.0> : tensor<128x10xf32>
    %1 = stablehlo.divide %arg3, %0 : tensor<128x10xf32>
    %2 = stablehlo.negate %1 : tensor<128x10xf32>
    %3 = stablehlo.dot_general %arg2, %arg0, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x784xf32>, tensor<784x10xf32>) -> tensor<128x10xf32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %5 = stablehlo.add %3, %4 : tensor<128x10xf32>
    %6 = stablehlo.reduce(%5 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %8 = stablehlo.subtract %5, %7 : tensor<128x10xf32>
    %9 = stablehlo.exponential %8 : tensor<128x10xf32>
    %10 = stablehlo.reduce(%9 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %11 = stablehlo.log %10 : tensor<128xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %13 = stablehlo.subtract %8, %12 : tensor<128x10xf32>
    %14 = stablehlo.reduce(%2 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %16 = stablehlo.exponential %13 : tensor<128x10xf32>
    %17 = stablehlo.multiply %15, %16 : tensor<128x10xf32>
    %18 = stablehlo.subtract %2, %17 : tensor<128x10xf32>
    %19 = stablehlo.reduce(%18 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %20 = stablehlo.dot_general %arg2, %18, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x784xf32>, tensor<128x10xf32>) -> tensor<784x10xf32>
    %21 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<f32>) -> tensor<784x10xf32>
    %22 = stablehlo.multiply %21, %20 : tensor<784x10xf32>
    %23 = stablehlo.subtract %arg0, %22 : tensor<784x10xf32>
    %24 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %25 = stablehlo.multiply %24, %19 : tensor<10xf32>
    %26 = stablehlo.subtract %arg1, %25 : tensor<10xf32>
    %27 = stablehlo.multiply %2, %13 : tensor<128x10xf32>
    %28 = stablehlo.reduce(%27 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    return %23, %26, %28 : tensor<784x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
