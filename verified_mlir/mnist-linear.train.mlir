module @"mnist-linear" {
  func.func public @train_step(%arg0: tensor<784x10xf32>, %arg1: tensor<10xf32>, %arg2: tensor<128x784xf32>, %arg3: tensor<128x10xf32>, %arg4: tensor<f32>) -> (tensor<784x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<1.0> : tensor<f32>
    %1 = stablehlo.dot_general %arg2, %arg0, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x784xf32>, tensor<784x10xf32>) -> tensor<128x10xf32>
    %2 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %3 = stablehlo.add %1, %2 : tensor<128x10xf32>
    %4 = stablehlo.reduce(%3 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %6 = stablehlo.subtract %3, %5 : tensor<128x10xf32>
    %7 = stablehlo.exponential %6 : tensor<128x10xf32>
    %8 = stablehlo.reduce(%7 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %9 = stablehlo.log %8 : tensor<128xf32>
    %10 = stablehlo.add %9, %4 : tensor<128xf32>
    %11 = stablehlo.broadcast_in_dim %10, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %12 = stablehlo.subtract %11, %3 : tensor<128x10xf32>
    %13 = stablehlo.multiply %arg3, %12 : tensor<128x10xf32>
    %14 = stablehlo.reduce(%13 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    %15 = stablehlo.constant dense<128.0> : tensor<f32>
    %16 = stablehlo.divide %14, %15 : tensor<f32>
    %17 = stablehlo.divide %0, %15 : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %19 = stablehlo.multiply %18, %arg3 : tensor<128x10xf32>
    %20 = stablehlo.negate %19 : tensor<128x10xf32>
    %21 = stablehlo.reduce(%19 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %22 = stablehlo.subtract %3, %11 : tensor<128x10xf32>
    %23 = stablehlo.exponential %22 : tensor<128x10xf32>
    %24 = stablehlo.broadcast_in_dim %21, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %25 = stablehlo.multiply %24, %23 : tensor<128x10xf32>
    %26 = stablehlo.add %20, %25 : tensor<128x10xf32>
    %27 = stablehlo.reduce(%26 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %28 = stablehlo.dot_general %arg2, %26, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x784xf32>, tensor<128x10xf32>) -> tensor<784x10xf32>
    %29 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<f32>) -> tensor<784x10xf32>
    %30 = stablehlo.multiply %29, %28 : tensor<784x10xf32>
    %31 = stablehlo.subtract %arg0, %30 : tensor<784x10xf32>
    %32 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %33 = stablehlo.multiply %32, %27 : tensor<10xf32>
    %34 = stablehlo.subtract %arg1, %33 : tensor<10xf32>
    return %31, %34, %16 : tensor<784x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
