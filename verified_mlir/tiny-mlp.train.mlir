module @"tiny-mlp" {
  func.func public @train_step(%arg0: tensor<6x5xf32>, %arg1: tensor<5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<4x3xf32>, %arg5: tensor<3xf32>, %arg6: tensor<4x6xf32>, %arg7: tensor<4x3xf32>, %arg8: tensor<f32>) -> (tensor<6x5xf32>, tensor<5xf32>, tensor<5x4xf32>, tensor<4xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<1.0> : tensor<f32>
    %1 = stablehlo.dot_general %arg6, %arg0, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<4x6xf32>, tensor<6x5xf32>) -> tensor<4x5xf32>
    %2 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<5xf32>) -> tensor<4x5xf32>
    %3 = stablehlo.add %1, %2 : tensor<4x5xf32>
    %4 = stablehlo.constant dense<0.0> : tensor<4x5xf32>
    %5 = stablehlo.maximum %3, %4 : tensor<4x5xf32>
    %6 = stablehlo.dot_general %5, %arg2, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<4x5xf32>, tensor<5x4xf32>) -> tensor<4x4xf32>
    %7 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<4xf32>) -> tensor<4x4xf32>
    %8 = stablehlo.add %6, %7 : tensor<4x4xf32>
    %9 = stablehlo.constant dense<0.0> : tensor<4x4xf32>
    %10 = stablehlo.maximum %8, %9 : tensor<4x4xf32>
    %11 = stablehlo.dot_general %10, %arg4, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<4x4xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
    %12 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<3xf32>) -> tensor<4x3xf32>
    %13 = stablehlo.add %11, %12 : tensor<4x3xf32>
    %14 = stablehlo.reduce(%13 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0] : (tensor<4xf32>) -> tensor<4x3xf32>
    %16 = stablehlo.subtract %13, %15 : tensor<4x3xf32>
    %17 = stablehlo.exponential %16 : tensor<4x3xf32>
    %18 = stablehlo.reduce(%17 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4xf32>
    %19 = stablehlo.log %18 : tensor<4xf32>
    %20 = stablehlo.add %19, %14 : tensor<4xf32>
    %21 = stablehlo.broadcast_in_dim %20, dims = [0] : (tensor<4xf32>) -> tensor<4x3xf32>
    %22 = stablehlo.subtract %21, %13 : tensor<4x3xf32>
    %23 = stablehlo.multiply %arg7, %22 : tensor<4x3xf32>
    %24 = stablehlo.reduce(%23 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<f32>
    %25 = stablehlo.constant dense<4.0> : tensor<f32>
    %26 = stablehlo.divide %24, %25 : tensor<f32>
    %27 = stablehlo.divide %0, %25 : tensor<f32>
    %28 = stablehlo.broadcast_in_dim %27, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %29 = stablehlo.multiply %28, %arg7 : tensor<4x3xf32>
    %30 = stablehlo.negate %29 : tensor<4x3xf32>
    %31 = stablehlo.reduce(%29 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4xf32>
    %32 = stablehlo.subtract %13, %21 : tensor<4x3xf32>
    %33 = stablehlo.exponential %32 : tensor<4x3xf32>
    %34 = stablehlo.broadcast_in_dim %31, dims = [0] : (tensor<4xf32>) -> tensor<4x3xf32>
    %35 = stablehlo.multiply %34, %33 : tensor<4x3xf32>
    %36 = stablehlo.add %30, %35 : tensor<4x3xf32>
    %37 = stablehlo.reduce(%36 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<4x3xf32>, tensor<f32>) -> tensor<3xf32>
    %38 = stablehlo.dot_general %36, %arg4, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x4xf32>
    %39 = stablehlo.dot_general %10, %36, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<4x4xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
    %c40 = stablehlo.compare GT, %8, %9 : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xi1>
    %40 = stablehlo.select %c40, %38, %9 : tensor<4x4xi1>, tensor<4x4xf32>
    %41 = stablehlo.reduce(%40 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %42 = stablehlo.dot_general %40, %arg2, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<4x4xf32>, tensor<5x4xf32>) -> tensor<4x5xf32>
    %43 = stablehlo.dot_general %5, %40, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<4x5xf32>, tensor<4x4xf32>) -> tensor<5x4xf32>
    %c44 = stablehlo.compare GT, %3, %4 : (tensor<4x5xf32>, tensor<4x5xf32>) -> tensor<4x5xi1>
    %44 = stablehlo.select %c44, %42, %4 : tensor<4x5xi1>, tensor<4x5xf32>
    %45 = stablehlo.reduce(%44 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<4x5xf32>, tensor<f32>) -> tensor<5xf32>
    %46 = stablehlo.dot_general %arg6, %44, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<4x6xf32>, tensor<4x5xf32>) -> tensor<6x5xf32>
    %47 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<6x5xf32>
    %48 = stablehlo.multiply %47, %46 : tensor<6x5xf32>
    %49 = stablehlo.subtract %arg0, %48 : tensor<6x5xf32>
    %50 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %51 = stablehlo.multiply %50, %45 : tensor<5xf32>
    %52 = stablehlo.subtract %arg1, %51 : tensor<5xf32>
    %53 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<5x4xf32>
    %54 = stablehlo.multiply %53, %43 : tensor<5x4xf32>
    %55 = stablehlo.subtract %arg2, %54 : tensor<5x4xf32>
    %56 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %57 = stablehlo.multiply %56, %41 : tensor<4xf32>
    %58 = stablehlo.subtract %arg3, %57 : tensor<4xf32>
    %59 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %60 = stablehlo.multiply %59, %39 : tensor<4x3xf32>
    %61 = stablehlo.subtract %arg4, %60 : tensor<4x3xf32>
    %62 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %63 = stablehlo.multiply %62, %37 : tensor<3xf32>
    %64 = stablehlo.subtract %arg5, %63 : tensor<3xf32>
    return %49, %52, %55, %58, %61, %64, %26 : tensor<6x5xf32>, tensor<5xf32>, tensor<5x4xf32>, tensor<4xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
