module @"tiny-mlp" {
  func.func public @train_step(%arg0: tensor<6x5xf32>, %arg1: tensor<5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<4x3xf32>, %arg5: tensor<3xf32>, %arg6: tensor<4x6xf32>, %arg7: tensor<4x3xf32>, %arg8: tensor<f32>) -> (tensor<6x5xf32>, tensor<5xf32>, tensor<5x4xf32>, tensor<4xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<4.0> : tensor<4x3xf32>
    %1 = stablehlo.divide %arg7, %0 : tensor<4x3xf32>
    %2 = stablehlo.negate %1 : tensor<4x3xf32>
    %3 = stablehlo.broadcast_in_dim %arg8, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<4x3xf32>
    %5 = stablehlo.dot_general %arg6, %arg0, contracting_dims = [1] x [0] : (tensor<4x6xf32>, tensor<6x5xf32>) -> tensor<4x5xf32>
    %6 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<5xf32>) -> tensor<4x5xf32>
    %7 = stablehlo.add %5, %6 : tensor<4x5xf32>
    %8 = stablehlo.constant dense<0.0> : tensor<4x5xf32>
    %9 = stablehlo.maximum %7, %8 : tensor<4x5xf32>
    %10 = stablehlo.dot_general %9, %arg2, contracting_dims = [1] x [0] : (tensor<4x5xf32>, tensor<5x4xf32>) -> tensor<4x4xf32>
    %11 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<4xf32>) -> tensor<4x4xf32>
    %12 = stablehlo.add %10, %11 : tensor<4x4xf32>
    %13 = stablehlo.constant dense<0.0> : tensor<4x4xf32>
    %14 = stablehlo.maximum %12, %13 : tensor<4x4xf32>
    %15 = stablehlo.dot_general %14, %arg4, contracting_dims = [1] x [0] : (tensor<4x4xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
    %16 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<3xf32>) -> tensor<4x3xf32>
    %17 = stablehlo.add %15, %16 : tensor<4x3xf32>
    %18 = stablehlo.reduce(%17 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4xf32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [0] : (tensor<4xf32>) -> tensor<4x3xf32>
    %20 = stablehlo.subtract %17, %19 : tensor<4x3xf32>
    %21 = stablehlo.exponential %20 : tensor<4x3xf32>
    %22 = stablehlo.reduce(%21 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4xf32>
    %23 = stablehlo.log %22 : tensor<4xf32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [0] : (tensor<4xf32>) -> tensor<4x3xf32>
    %25 = stablehlo.subtract %20, %24 : tensor<4x3xf32>
    %26 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4xf32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [0] : (tensor<4xf32>) -> tensor<4x3xf32>
    %28 = stablehlo.exponential %25 : tensor<4x3xf32>
    %29 = stablehlo.multiply %27, %28 : tensor<4x3xf32>
    %30 = stablehlo.subtract %4, %29 : tensor<4x3xf32>
    %31 = stablehlo.reduce(%30 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<4x3xf32>, tensor<f32>) -> tensor<3xf32>
    %32 = stablehlo.dot_general %30, %arg4, contracting_dims = [1] x [1] : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x4xf32>
    %33 = stablehlo.dot_general %14, %30, contracting_dims = [0] x [0] : (tensor<4x4xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
    %c34 = stablehlo.compare GT, %14, %13 : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xi1>
    %34 = stablehlo.select %c34, %32, %13 : tensor<4x4xi1>, tensor<4x4xf32>
    %35 = stablehlo.reduce(%34 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<4x4xf32>, tensor<f32>) -> tensor<4xf32>
    %36 = stablehlo.dot_general %34, %arg2, contracting_dims = [1] x [1] : (tensor<4x4xf32>, tensor<5x4xf32>) -> tensor<4x5xf32>
    %37 = stablehlo.dot_general %9, %34, contracting_dims = [0] x [0] : (tensor<4x5xf32>, tensor<4x4xf32>) -> tensor<5x4xf32>
    %c38 = stablehlo.compare GT, %9, %8 : (tensor<4x5xf32>, tensor<4x5xf32>) -> tensor<4x5xi1>
    %38 = stablehlo.select %c38, %36, %8 : tensor<4x5xi1>, tensor<4x5xf32>
    %39 = stablehlo.reduce(%38 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<4x5xf32>, tensor<f32>) -> tensor<5xf32>
    %40 = stablehlo.dot_general %arg6, %38, contracting_dims = [0] x [0] : (tensor<4x6xf32>, tensor<4x5xf32>) -> tensor<6x5xf32>
    %41 = stablehlo.subtract %arg0, %40 : tensor<6x5xf32>
    %42 = stablehlo.subtract %arg1, %39 : tensor<5xf32>
    %43 = stablehlo.subtract %arg2, %37 : tensor<5x4xf32>
    %44 = stablehlo.subtract %arg3, %35 : tensor<4xf32>
    %45 = stablehlo.subtract %arg4, %33 : tensor<4x3xf32>
    %46 = stablehlo.subtract %arg5, %31 : tensor<3xf32>
    %47 = stablehlo.multiply %2, %25 : tensor<4x3xf32>
    %48 = stablehlo.reduce(%47 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<f32>
    return %41, %42, %43, %44, %45, %46, %48 : tensor<6x5xf32>, tensor<5xf32>, tensor<5x4xf32>, tensor<4xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
