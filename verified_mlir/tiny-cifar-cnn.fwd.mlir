module @"tiny-cifar-cnn" {
  func.func public @forward(%arg0: tensor<3x3x3x4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<3x3x4x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<3x3x2x4xf32>, %arg5: tensor<4xf32>, %arg6: tensor<3x3x4x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<3x4xf32>, %arg9: tensor<4xf32>, %arg10: tensor<4x3xf32>, %arg11: tensor<3xf32>, %arg12: tensor<2x4x4x3xf32>) -> (tensor<2x3xf32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.pad %arg12, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x3xf32>, tensor<f32>) -> tensor<2x6x6x3xf32>
    %1 = stablehlo.transpose %0, dims = [0, 3, 1, 2] : (tensor<2x6x6x3xf32>) -> tensor<2x3x6x6xf32>
    %2 = stablehlo.slice %1 [0:2:1, 0:3:1, 0:4:1, 0:4:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %3 = stablehlo.slice %1 [0:2:1, 0:3:1, 0:4:1, 1:5:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %4 = stablehlo.slice %1 [0:2:1, 0:3:1, 0:4:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %5 = stablehlo.slice %1 [0:2:1, 0:3:1, 1:5:1, 0:4:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %6 = stablehlo.slice %1 [0:2:1, 0:3:1, 1:5:1, 1:5:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %7 = stablehlo.slice %1 [0:2:1, 0:3:1, 1:5:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %8 = stablehlo.slice %1 [0:2:1, 0:3:1, 2:6:1, 0:4:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %9 = stablehlo.slice %1 [0:2:1, 0:3:1, 2:6:1, 1:5:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %10 = stablehlo.slice %1 [0:2:1, 0:3:1, 2:6:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %11 = stablehlo.concatenate %2, %3, %4, %5, %6, %7, %8, %9, %10, dim = 1 : (tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x27x4x4xf32>
    %12 = stablehlo.reshape %arg0 : (tensor<3x3x3x4xf32>) -> tensor<27x4xf32>
    %13 = stablehlo.dot_general %11, %12, contracting_dims = [1] x [0] : (tensor<2x27x4x4xf32>, tensor<27x4xf32>) -> tensor<2x4x4x4xf32>
    %14 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %15 = stablehlo.add %13, %14 : tensor<2x4x4x4xf32>
    %16 = stablehlo.constant dense<0.0> : tensor<2x4x4x4xf32>
    %17 = stablehlo.maximum %15, %16 : tensor<2x4x4x4xf32>
    %18 = stablehlo.pad %17, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x7x6x4xf32>
    %19 = stablehlo.slice %18 [0:2:1, 0:6:1, 0:6:1, 0:4:1] : (tensor<2x7x6x4xf32>) -> tensor<2x6x6x4xf32>
    %20 = stablehlo.convolution(%19, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x6x6x4xf32>, tensor<3x3x4x2xf32>) -> tensor<2x4x4x2xf32>
    %21 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<2xf32>) -> tensor<2x4x4x2xf32>
    %22 = stablehlo.add %20, %21 : tensor<2x4x4x2xf32>
    %23 = stablehlo.constant dense<0.0> : tensor<2x4x4x2xf32>
    %24 = stablehlo.maximum %22, %23 : tensor<2x4x4x2xf32>
    %25 = stablehlo.reshape %24 : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2x2x2xf32>
    %26 = stablehlo.reduce(%25 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<2x2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x2x2x2xf32>
    %27 = stablehlo.pad %26, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %28 = stablehlo.transpose %27, dims = [0, 3, 1, 2] : (tensor<2x4x4x2xf32>) -> tensor<2x2x4x4xf32>
    %29 = stablehlo.slice %28 [0:2:1, 0:2:1, 0:2:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %30 = stablehlo.slice %28 [0:2:1, 0:2:1, 0:2:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %31 = stablehlo.slice %28 [0:2:1, 0:2:1, 0:2:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %32 = stablehlo.slice %28 [0:2:1, 0:2:1, 1:3:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %33 = stablehlo.slice %28 [0:2:1, 0:2:1, 1:3:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %34 = stablehlo.slice %28 [0:2:1, 0:2:1, 1:3:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %35 = stablehlo.slice %28 [0:2:1, 0:2:1, 2:4:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %36 = stablehlo.slice %28 [0:2:1, 0:2:1, 2:4:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %37 = stablehlo.slice %28 [0:2:1, 0:2:1, 2:4:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %38 = stablehlo.concatenate %29, %30, %31, %32, %33, %34, %35, %36, %37, dim = 1 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x18x2x2xf32>
    %39 = stablehlo.reshape %arg4 : (tensor<3x3x2x4xf32>) -> tensor<18x4xf32>
    %40 = stablehlo.dot_general %38, %39, contracting_dims = [1] x [0] : (tensor<2x18x2x2xf32>, tensor<18x4xf32>) -> tensor<2x2x2x4xf32>
    %41 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<4xf32>) -> tensor<2x2x2x4xf32>
    %42 = stablehlo.add %40, %41 : tensor<2x2x2x4xf32>
    %43 = stablehlo.constant dense<0.0> : tensor<2x2x2x4xf32>
    %44 = stablehlo.maximum %42, %43 : tensor<2x2x2x4xf32>
    %45 = stablehlo.pad %44, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x4xf32>, tensor<f32>) -> tensor<2x5x4x4xf32>
    %46 = stablehlo.slice %45 [0:2:1, 0:4:1, 0:4:1, 0:4:1] : (tensor<2x5x4x4xf32>) -> tensor<2x4x4x4xf32>
    %47 = stablehlo.convolution(%46, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x4xf32>, tensor<3x3x4x3xf32>) -> tensor<2x2x2x3xf32>
    %48 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<3xf32>) -> tensor<2x2x2x3xf32>
    %49 = stablehlo.add %47, %48 : tensor<2x2x2x3xf32>
    %50 = stablehlo.constant dense<0.0> : tensor<2x2x2x3xf32>
    %51 = stablehlo.maximum %49, %50 : tensor<2x2x2x3xf32>
    %52 = stablehlo.reshape %51 : (tensor<2x2x2x3xf32>) -> tensor<2x1x2x1x2x3xf32>
    %53 = stablehlo.reduce(%52 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<2x1x2x1x2x3xf32>, tensor<f32>) -> tensor<2x1x1x3xf32>
    %54 = stablehlo.reshape %53 : (tensor<2x1x1x3xf32>) -> tensor<2x3xf32>
    %55 = stablehlo.dot_general %54, %arg8, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    %56 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
    %57 = stablehlo.add %55, %56 : tensor<2x4xf32>
    %58 = stablehlo.constant dense<0.0> : tensor<2x4xf32>
    %59 = stablehlo.maximum %57, %58 : tensor<2x4xf32>
    %60 = stablehlo.dot_general %59, %arg10, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %61 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %62 = stablehlo.add %60, %61 : tensor<2x3xf32>
    return %62 : tensor<2x3xf32>
  }
}
