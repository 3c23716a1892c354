module @"mnist-mlp" {
  func.func public @train_step(%arg0: tensor<784x512xf32>, %arg1: tensor<512xf32>, %arg2: tensor<512x512xf32>, %arg3: tensor<512xf32>, %arg4: tensor<512x10xf32>, %arg5: tensor<10xf32>, %arg6: tensor<128x784xf32>, %arg7: tensor<128x10xf32>, %arg8: tensor<f32>) -> (tensor<784x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<1.0> : tensor<f32>
    %1 = stablehlo.dot_general %arg6, %arg0, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x784xf32>, tensor<784x512xf32>) -> tensor<128x512xf32>
    %2 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %3 = stablehlo.add %1, %2 : tensor<128x512xf32>
    %4 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %5 = stablehlo.maximum %3, %4 : tensor<128x512xf32>
    %6 = stablehlo.dot_general %5, %arg2, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %7 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %8 = stablehlo.add %6, %7 : tensor<128x512xf32>
    %9 = stablehlo.maximum %8, %4 : tensor<128x512xf32>
    %10 = stablehlo.dot_general %9, %arg4, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %11 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %12 = stablehlo.add %10, %11 : tensor<128x10xf32>
    %13 = stablehlo.reduce(%12 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %15 = stablehlo.subtract %12, %14 : tensor<128x10xf32>
    %16 = stablehlo.exponential %15 : tensor<128x10xf32>
    %17 = stablehlo.reduce(%16 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %18 = stablehlo.log %17 : tensor<128xf32>
    %19 = stablehlo.add %18, %13 : tensor<128xf32>
    %20 = stablehlo.broadcast_in_dim %19, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %21 = stablehlo.subtract %20, %12 : tensor<128x10xf32>
    %22 = stablehlo.multiply %arg7, %21 : tensor<128x10xf32>
    %23 = stablehlo.reduce(%22 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    %24 = stablehlo.constant dense<128.0> : tensor<f32>
    %25 = stablehlo.divide %23, %24 : tensor<f32>
    %26 = stablehlo.divide %0, %24 : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %28 = stablehlo.multiply %27, %arg7 : tensor<128x10xf32>
    %29 = stablehlo.negate %28 : tensor<128x10xf32>
    %30 = stablehlo.reduce(%28 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %31 = stablehlo.subtract %12, %20 : tensor<128x10xf32>
    %32 = stablehlo.exponential %31 : tensor<128x10xf32>
    %33 = stablehlo.broadcast_in_dim %30, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %34 = stablehlo.multiply %33, %32 : tensor<128x10xf32>
    %35 = stablehlo.add %29, %34 : tensor<128x10xf32>
    %36 = stablehlo.reduce(%35 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %37 = stablehlo.dot_general %35, %arg4, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x10xf32>, tensor<512x10xf32>) -> tensor<128x512xf32>
    %38 = stablehlo.dot_general %9, %35, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x10xf32>) -> tensor<512x10xf32>
    %c39 = stablehlo.compare GT, %8, %4 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %39 = stablehlo.select %c39, %37, %4 : tensor<128x512xi1>, tensor<128x512xf32>
    %40 = stablehlo.reduce(%39 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %41 = stablehlo.dot_general %39, %arg2, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %42 = stablehlo.dot_general %5, %39, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<512x512xf32>
    %c43 = stablehlo.compare GT, %3, %4 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %43 = stablehlo.select %c43, %41, %4 : tensor<128x512xi1>, tensor<128x512xf32>
    %44 = stablehlo.reduce(%43 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %45 = stablehlo.dot_general %arg6, %43, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x784xf32>, tensor<128x512xf32>) -> tensor<784x512xf32>
    %46 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<784x512xf32>
    %47 = stablehlo.multiply %46, %45 : tensor<784x512xf32>
    %48 = stablehlo.subtract %arg0, %47 : tensor<784x512xf32>
    %49 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %50 = stablehlo.multiply %49, %44 : tensor<512xf32>
    %51 = stablehlo.subtract %arg1, %50 : tensor<512xf32>
    %52 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<512x512xf32>
    %53 = stablehlo.multiply %52, %42 : tensor<512x512xf32>
    %54 = stablehlo.subtract %arg2, %53 : tensor<512x512xf32>
    %55 = stablehlo.multiply %49, %40 : tensor<512xf32>
    %56 = stablehlo.subtract %arg3, %55 : tensor<512xf32>
    %57 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<512x10xf32>
    %58 = stablehlo.multiply %57, %38 : tensor<512x10xf32>
    %59 = stablehlo.subtract %arg4, %58 : tensor<512x10xf32>
    %60 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %61 = stablehlo.multiply %60, %36 : tensor<10xf32>
    %62 = stablehlo.subtract %arg5, %61 : tensor<10xf32>
    return %48, %51, %54, %56, %59, %62, %25 : tensor<784x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
