module @"tiny-mlp" {
  func.func public @train_step(%arg0: tensor<6x5xf32>, %arg1: tensor<5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<4x3xf32>, %arg5: tensor<3xf32>, %arg6: tensor<4x6xf32>, %arg7: tensor<4x3xf32>, %arg8: tensor<f32>) -> (tensor<6x5xf32>, tensor<5xf32>, tensor<5x4xf32>, tensor<4xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<4.0> : tensor<4x3xf32>
    %1 = stablehlo.divide %arg7, %0 : tensor<4x3xf32>
    %2 = stablehlo.negate %1 : tensor<4x3xf32>
    %3 = stablehlo.dot_general %arg6, %arg0, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<4x6xf32>, tensor<6x5xf32>) -> tensor<4x5xf32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<5xf32>) -> tensor<4x5xf32>
    %5 = stablehlo.add %3, %4 : tensor<4x5xf32>
    %6 = stablehlo.constant dense<0.0> : tensor<4x5xf32>
    %7 = stablehlo.maximum %5, %6 : tensor<4x5xf32>
    %8 = stablehlo.dot_general %7, %arg2, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<4x5xf32>, tensor<5x4xf32>) -> tensor<4x4xf32>
    %9 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<4xf32>) -> tensor<4x4xf32>
    %10 = stablehlo.add %8, %9 : tensor<4x4xf32>
    %11 = stablehlo.constant dense<0.0> : tensor<4x4xf32>
    %12 = stablehlo.maximum %10, %11 : tensor<4x4xf32>
    %13 = stablehlo.dot_general %12, %arg4, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<4x4xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
    %14 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<3xf32>) -> tensor<4x3xf32>
    %15 = stablehlo.add %13, %14 : tensor<4x3xf32>
    %16 = stablehlo.reduce(%15 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4xf32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [0] : (tensor<4xf32>) -> tensor<4x3xf32>
    %18 = stablehlo.subtract %15, %17 : tensor<4x3xf32>
    %19 = stablehlo.exponential %18 : tensor<4x3xf32>
    %20 = stablehlo.reduce(%19 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4xf32>
    %21 = stablehlo.log %20 : tensor<4xf32>
    %22 = stablehlo.broadcast_in_dim %21, dims = [0] : (tensor<4xf32>) -> tensor<4x3xf32>
    %23 = stablehlo.subtract %18, %22 : tensor<4x3xf32>
    %24 = stablehlo.reduce(%2 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4xf32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [0] : (tensor<4xf32>) -> tensor<4x3xf32>
    %26 = stablehlo.exponential %23 : tensor<4x3xf32>
    %27 = stablehlo.multiply %25, %26 : tensor<4x3xf32>
    %28 = stablehlo.subtract %2, %27 : tensor<4x3xf32>
    %29 = stablehlo.reduce(%28 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<4x3xf32>, tensor<f32>) -> tensor<3xf32>
    %30 = stablehlo.dot_general %28, %arg4, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x4xf32>
    %31 = stablehlo.dot_general %12, %28, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<4x4xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
    %c32 = stablehlo.compare GT, %10, %11 : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xi1>
    %32 = stablehlo.select %c32, %30, %11 : tensor<4x4xi1>, tensor<4x4xf32>
    %33 = stablehlo.reduce(%32 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %34 = stablehlo.dot_general %32, %arg2, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<4x4xf32>, tensor<5x4xf32>) -> tensor<4x5xf32>
    %35 = stablehlo.dot_general %7, %32, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<4x5xf32>, tensor<4x4xf32>) -> tensor<5x4xf32>
    %c36 = stablehlo.compare GT, %5, %6 : (tensor<4x5xf32>, tensor<4x5xf32>) -> tensor<4x5xi1>
    %36 = stablehlo.select %c36, %34, %6 : tensor<4x5xi1>, tensor<4x5xf32>
    %37 = stablehlo.reduce(%36 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<4x5xf32>, tensor<f32>) -> tensor<5xf32>
    %38 = stablehlo.dot_general %arg6, %36, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<4x6xf32>, tensor<4x5xf32>) -> tensor<6x5xf32>
    %39 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<6x5xf32>
    %40 = stablehlo.multiply %39, %38 : tensor<6x5xf32>
    %41 = stablehlo.subtract %arg0, %40 : tensor<6x5xf32>
    %42 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %43 = stablehlo.multiply %42, %37 : tensor<5xf32>
    %44 = stablehlo.subtract %arg1, %43 : tensor<5xf32>
    %45 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<5x4xf32>
    %46 = stablehlo.multiply %45, %35 : tensor<5x4xf32>
    %47 = stablehlo.subtract %arg2, %46 : tensor<5x4xf32>
    %48 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %49 = stablehlo.multiply %48, %33 : tensor<4xf32>
    %50 = stablehlo.subtract %arg3, %49 : tensor<4xf32>
    %51 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %52 = stablehlo.multiply %51, %31 : tensor<4x3xf32>
    %53 = stablehlo.subtract %arg4, %52 : tensor<4x3xf32>
    %54 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %55 = stablehlo.multiply %54, %29 : tensor<3xf32>
    %56 = stablehlo.subtract %arg5, %55 : tensor<3xf32>
    %57 = stablehlo.multiply %2, %23 : tensor<4x3xf32>
    %58 = stablehlo.reduce(%57 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<f32>
    return %41, %44, %47, %50, %53, %56, %58 : tensor<6x5xf32>, tensor<5xf32>, tensor<5x4xf32>, tensor<4xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
