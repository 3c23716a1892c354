module @"mnist-mlp" {
  func.func public @train_step(%arg0: tensor<784x512xf32>, %arg1: tensor<512xf32>, %arg2: tensor<512x512xf32>, %arg3: tensor<512xf32>, %arg4: tensor<512x10xf32>, %arg5: tensor<10xf32>, %arg6: tensor<128x784xf32>, %arg7: tensor<128x10xf32>, %arg8: tensor<f32>) -> (tensor<784x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<128.0> : tensor<128x10xf32>
    %1 = stablehlo.divide %arg7, %0 : tensor<128x10xf32>
    %2 = stablehlo.negate %1 : tensor<128x10xf32>
    %3 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<128x10xf32>
    %5 = stablehlo.reshape %arg6 : (tensor<128x784xf32>) -> tensor<128x2x392xf32>
    %6 = stablehlo.reshape %arg0 : (tensor<784x512xf32>) -> tensor<2x392x512xf32>
    %7 = stablehlo.dot_general %5, %6, batching_dims = [1] x [0], contracting_dims = [2] x [1] : (tensor<128x2x392xf32>, tensor<2x392x512xf32>) -> tensor<2x128x512xf32>
    %8 = stablehlo.reduce(%7 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x128x512xf32>, tensor<f32>) -> tensor<128x512xf32>
    %9 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %10 = stablehlo.add %8, %9 : tensor<128x512xf32>
    %11 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %12 = stablehlo.maximum %10, %11 : tensor<128x512xf32>
    %13 = stablehlo.dot_general %12, %arg2, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %14 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %15 = stablehlo.add %13, %14 : tensor<128x512xf32>
    %16 = stablehlo.maximum %15, %11 : tensor<128x512xf32>
    %17 = stablehlo.dot_general %16, %arg4, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %18 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %19 = stablehlo.add %17, %18 : tensor<128x10xf32>
    %20 = stablehlo.reduce(%19 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %22 = stablehlo.subtract %19, %21 : tensor<128x10xf32>
    %23 = stablehlo.exponential %22 : tensor<128x10xf32>
    %24 = stablehlo.reduce(%23 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %25 = stablehlo.log %24 : tensor<128xf32>
    %26 = stablehlo.broadcast_in_dim %25, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %27 = stablehlo.subtract %22, %26 : tensor<128x10xf32>
    %28 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %29 = stablehlo.broadcast_in_dim %28, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %30 = stablehlo.exponential %27 : tensor<128x10xf32>
    %31 = stablehlo.multiply %29, %30 : tensor<128x10xf32>
    %32 = stablehlo.subtract %4, %31 : tensor<128x10xf32>
    %33 = stablehlo.reduce(%32 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %34 = stablehlo.dot_general %32, %arg4, contracting_dims = [1] x [1] : (tensor<128x10xf32>, tensor<512x10xf32>) -> tensor<128x512xf32>
    %35 = stablehlo.dot_general %16, %32, contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x10xf32>) -> tensor<512x10xf32>
    %c36 = stablehlo.compare GT, %16, %11 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %36 = stablehlo.select %c36, %34, %11 : tensor<128x512xi1>, tensor<128x512xf32>
    %37 = stablehlo.reduce(%36 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %38 = stablehlo.dot_general %36, %arg2, contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %39 = stablehlo.dot_general %12, %36, contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<512x512xf32>
    %c40 = stablehlo.compare GT, %12, %11 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %40 = stablehlo.select %c40, %38, %11 : tensor<128x512xi1>, tensor<128x512xf32>
    %41 = stablehlo.reduce(%40 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %42 = stablehlo.dot_general %arg6, %40, contracting_dims = [0] x [0] : (tensor<128x784xf32>, tensor<128x512xf32>) -> tensor<784x512xf32>
    %43 = stablehlo.subtract %arg0, %42 : tensor<784x512xf32>
    %44 = stablehlo.subtract %arg1, %41 : tensor<512xf32>
    %45 = stablehlo.subtract %arg2, %39 : tensor<512x512xf32>
    %46 = stablehlo.subtract %arg3, %37 : tensor<512xf32>
    %47 = stablehlo.subtract %arg4, %35 : tensor<512x10xf32>
    %48 = stablehlo.subtract %arg5, %33 : tensor<10xf32>
    %49 = stablehlo.multiply %2, %27 : tensor<128x10xf32>
    %50 = stablehlo.reduce(%49 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    return %43, %44, %45, %46, %47, %48, %50 : tensor<784x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
