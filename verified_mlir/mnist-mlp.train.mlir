module @"mnist-mlp" {
  func.func public @train_step(%arg0: tensor<784x512xf32>, %arg1: tensor<512xf32>, %arg2: tensor<512x512xf32>, %arg3: tensor<512xf32>, %arg4: tensor<512x10xf32>, %arg5: tensor<10xf32>, %arg6: tensor<128x784xf32>, %arg7: tensor<128x10xf32>, %arg8: tensor<f32>) -> (tensor<784x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<128.0> : tensor<128x10xf32>
    %1 = stablehlo.divide %arg7, %0 : tensor<128x10xf32>
    %2 = stablehlo.negate %1 : tensor<128x10xf32>
    %3 = stablehlo.dot_general %arg6, %arg0, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x784xf32>, tensor<784x512xf32>) -> tensor<128x512xf32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %5 = stablehlo.add %3, %4 : tensor<128x512xf32>
    %6 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %7 = stablehlo.maximum %5, %6 : tensor<128x512xf32>
    %8 = stablehlo.dot_general %7, %arg2, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %9 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %10 = stablehlo.add %8, %9 : tensor<128x512xf32>
    %11 = stablehlo.maximum %10, %6 : tensor<128x512xf32>
    %12 = stablehlo.dot_general %11, %arg4, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %13 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %14 = stablehlo.add %12, %13 : tensor<128x10xf32>
    %15 = stablehlo.reduce(%14 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %17 = stablehlo.subtract %14, %16 : tensor<128x10xf32>
    %18 = stablehlo.exponential %17 : tensor<128x10xf32>
    %19 = stablehlo.reduce(%18 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %20 = stablehlo.log %19 : tensor<128xf32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %22 = stablehlo.subtract %17, %21 : tensor<128x10xf32>
    %23 = stablehlo.reduce(%2 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %25 = stablehlo.exponential %22 : tensor<128x10xf32>
    %26 = stablehlo.multiply %24, %25 : tensor<128x10xf32>
    %27 = stablehlo.subtract %2, %26 : tensor<128x10xf32>
    %28 = stablehlo.reduce(%27 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %29 = stablehlo.dot_general %27, %arg4, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x10xf32>, tensor<512x10xf32>) -> tensor<128x512xf32>
    %30 = stablehlo.dot_general %11, %27, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x10xf32>) -> tensor<512x10xf32>
    %c31 = stablehlo.compare GT, %10, %6 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %31 = stablehlo.select %c31, %29, %6 : tensor<128x512xi1>, tensor<128x512xf32>
    %32 = stablehlo.reduce(%31 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %33 = stablehlo.dot_general %31, %arg2, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %34 = stablehlo.dot_general %7, %31, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<512x512xf32>
    %c35 = stablehlo.compare GT, %5, %6 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %35 = stablehlo.select %c35, %33, %6 : tensor<128x512xi1>, tensor<128x512xf32>
    %36 = stablehlo.reduce(%35 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %37 = stablehlo.dot_general %arg6, %35, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x784xf32>, tensor<128x512xf32>) -> tensor<784x512xf32>
    %38 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<784x512xf32>
    %39 = stablehlo.multiply %38, %37 : tensor<784x512xf32>
    %40 = stablehlo.subtract %arg0, %39 : tensor<784x512xf32>
    %41 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %42 = stablehlo.multiply %41, %36 : tensor<512xf32>
    %43 = stablehlo.subtract %arg1, %42 : tensor<512xf32>
    %44 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<512x512xf32>
    %45 = stablehlo.multiply %44, %34 : tensor<512x512xf32>
    %46 = stablehlo.subtract %arg2, %45 : tensor<512x512xf32>
    %47 = stablehlo.multiply %41, %32 : tensor<512xf32>
    %48 = stablehlo.subtract %arg3, %47 : tensor<512xf32>
    %49 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<512x10xf32>
    %50 = stablehlo.multiply %49, %30 : tensor<512x10xf32>
    %51 = stablehlo.subtract %arg4, %50 : tensor<512x10xf32>
    %52 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %53 = stablehlo.multiply %52, %28 : tensor<10xf32>
    %54 = stablehlo.subtract %arg5, %53 : tensor<10xf32>
    %55 = stablehlo.multiply %2, %22 : tensor<128x10xf32>
    %56 = stablehlo.reduce(%55 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    return %40, %43, %46, %48, %51, %54, %56 : tensor<784x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
