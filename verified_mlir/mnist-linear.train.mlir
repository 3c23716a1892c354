module @"mnist-linear" {
  func.func public @train_step(%arg0: tensor<784x10xf32>, %arg1: tensor<10xf32>, %arg2: tensor<128x784xf32>, %arg3: tensor<128x10xf32>, %arg4: tensor<f32>) -> (tensor<784x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<128.0> : tensor<128x10xf32>
    %1 = stablehlo.divide %arg3, %0 : tensor<128x10xf32>
    %2 = stablehlo.negate %1 : tensor<128x10xf32>
    %3 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<128x10xf32>
    %5 = stablehlo.dot_general %arg2, %arg0, contracting_dims = [1] x [0] : (tensor<128x784xf32>, tensor<784x10xf32>) -> tensor<128x10xf32>
    %6 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %7 = stablehlo.add %5, %6 : tensor<128x10xf32>
    %8 = stablehlo.reduce(%7 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %10 = stablehlo.subtract %7, %9 : tensor<128x10xf32>
    %11 = stablehlo.exponential %10 : tensor<128x10xf32>
    %12 = stablehlo.reduce(%11 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %13 = stablehlo.log %12 : tensor<128xf32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %15 = stablehlo.subtract %10, %14 : tensor<128x10xf32>
    %16 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %18 = stablehlo.exponential %15 : tensor<128x10xf32>
    %19 = stablehlo.multiply %17, %18 : tensor<128x10xf32>
    %20 = stablehlo.subtract %4, %19 : tensor<128x10xf32>
    %21 = stablehlo.reduce(%20 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %22 = stablehlo.dot_general %arg2, %20, contracting_dims = [0] x [0] : (tensor<128x784xf32>, tensor<128x10xf32>) -> tensor<784x10xf32>
    %23 = stablehlo.subtract %arg0, %22 : tensor<784x10xf32>
    %24 = stablehlo.subtract %arg1, %21 : tensor<10xf32>
    %25 = stablehlo.multiply %2, %15 : tensor<128x10xf32>
    %26 = stablehlo.reduce(%25 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    return %23, %24, %26 : tensor<784x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
