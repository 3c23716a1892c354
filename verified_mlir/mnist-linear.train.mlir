module @"mnist-linear" {
  func.func public @train_step(%arg0: tensor<784x10xf32>, %arg1: tensor<10xf32>, %arg2: tensor<128x784xf32>, %arg3: tensor<128x10xf32>, %arg4: tensor<f32>) -> (tensor<784x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<128.0> : tensor<128x10xf32>
    %1 = stablehlo.divide %arg3, %0 : tensor<128x10xf32>
    %2 = stablehlo.negate %1 : tensor<128x10xf32>
    %3 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<128x10xf32>
    %5 = stablehlo.reshape %arg2 : (tensor<128x784xf32>) -> tensor<128x2x392xf32>
    %6 = stablehlo.reshape %arg0 : (tensor<784x10xf32>) -> tensor<2x392x10xf32>
    %7 = stablehlo.dot_general %5, %6, batching_dims = [1] x [0], contracting_dims = [2] x [1] : (tensor<128x2x392xf32>, tensor<2x392x10xf32>) -> tensor<2x128x10xf32>
    %8 = stablehlo.reduce(%7 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x128x10xf32>, tensor<f32>) -> tensor<128x10xf32>
    %9 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %10 = stablehlo.add %8, %9 : tensor<128x10xf32>
    %11 = stablehlo.reduce(%10 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %13 = stablehlo.subtract %10, %12 : tensor<128x10xf32>
    %14 = stablehlo.exponential %13 : tensor<128x10xf32>
    %15 = stablehlo.reduce(%14 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %16 = stablehlo.log %15 : tensor<128xf32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %18 = stablehlo.subtract %13, %17 : tensor<128x10xf32>
    %19 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %20 = stablehlo.broadcast_in_dim %19, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %21 = stablehlo.exponential %18 : tensor<128x10xf32>
    %22 = stablehlo.multiply %20, %21 : tensor<128x10xf32>
    %23 = stablehlo.subtract %4, %22 : tensor<128x10xf32>
    %24 = stablehlo.reduce(%23 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %25 = stablehlo.dot_general %arg2, %23, contracting_dims = [0] x [0] : (tensor<128x784xf32>, tensor<128x10xf32>) -> tensor<784x10xf32>
    %26 = stablehlo.subtract %arg0, %25 : tensor<784x10xf32>
    %27 = stablehlo.subtract %arg1, %24 : tensor<10xf32>
    %28 = stablehlo.multiply %2, %18 : tensor<128x10xf32>
    %29 = stablehlo.reduce(%28 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    return %26, %27, %29 : tensor<784x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
