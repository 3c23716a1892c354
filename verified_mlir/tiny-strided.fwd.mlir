module @"tiny-strided" {
  func.func public @forward(%arg0: tensor<3x3x2x4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<1x1x4x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<1x1x4x2xf32>, %arg5: tensor<2xf32>, %arg6: tensor<4x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<2x7x6x2xf32>) -> (tensor<2x3xf32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %0 = stablehlo.pad %arg8, %zero, low = [0, 1, 0, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x7x6x2xf32>, tensor<f32>) -> tensor<2x9x7x2xf32>
    %1 = stablehlo.transpose %0, dims = [0, 3, 1, 2] : (tensor<2x9x7x2xf32>) -> tensor<2x2x9x7xf32>
    %2 = stablehlo.slice %1 [0:2:1, 0:2:1, 0:7:2, 0:5:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %3 = stablehlo.slice %1 [0:2:1, 0:2:1, 0:7:2, 1:6:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %4 = stablehlo.slice %1 [0:2:1, 0:2:1, 0:7:2, 2:7:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %5 = stablehlo.slice %1 [0:2:1, 0:2:1, 1:8:2, 0:5:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %6 = stablehlo.slice %1 [0:2:1, 0:2:1, 1:8:2, 1:6:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %7 = stablehlo.slice %1 [0:2:1, 0:2:1, 1:8:2, 2:7:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %8 = stablehlo.slice %1 [0:2:1, 0:2:1, 2:9:2, 0:5:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %9 = stablehlo.slice %1 [0:2:1, 0:2:1, 2:9:2, 1:6:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %10 = stablehlo.slice %1 [0:2:1, 0:2:1, 2:9:2, 2:7:2] : (tensor<2x2x9x7xf32>) -> tensor<2x2x4x3xf32>
    %11 = stablehlo.concatenate %2, %3, %4, %5, %6, %7, %8, %9, %10, dim = 1 : (tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>) -> tensor<2x18x4x3xf32>
    %12 = stablehlo.reshape %arg0 : (tensor<3x3x2x4xf32>) -> tensor<18x4xf32>
    %13 = stablehlo.dot_general %11, %12, contracting_dims = [1] x [0] : (tensor<2x18x4x3xf32>, tensor<18x4xf32>) -> tensor<2x4x3x4xf32>
    %14 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<2x4x3x4xf32>
    %15 = stablehlo.add %13, %14 : tensor<2x4x3x4xf32>
    %16 = stablehlo.tanh %15 : tensor<2x4x3x4xf32>
    %17 = stablehlo.pad %16, %zero, low = [0, 0, 0, 0], high = [0, 1, 0, 0], interior = [0, 0, 0, 0] : (tensor<2x4x3x4xf32>, tensor<f32>) -> tensor<2x5x3x4xf32>
    %18 = stablehlo.slice %17 [0:2:1, 0:4:1, 0:3:1, 0:4:1] : (tensor<2x5x3x4xf32>) -> tensor<2x4x3x4xf32>
    %19 = stablehlo.convolution(%18, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x4xf32>, tensor<1x1x4x4xf32>) -> tensor<2x4x3x4xf32>
    %20 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<4xf32>) -> tensor<2x4x3x4xf32>
    %21 = stablehlo.add %19, %20 : tensor<2x4x3x4xf32>
    %22 = stablehlo.constant dense<0.0> : tensor<2x4x3x4xf32>
    %23 = stablehlo.maximum %21, %22 : tensor<2x4x3x4xf32>
    %24 = stablehlo.slice %23 [0:2:1, 0:3:1, 0:2:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %25 = stablehlo.slice %23 [0:2:1, 0:3:1, 1:3:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %26 = stablehlo.maximum %24, %25 : tensor<2x3x2x4xf32>
    %27 = stablehlo.slice %23 [0:2:1, 1:4:1, 0:2:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %28 = stablehlo.maximum %26, %27 : tensor<2x3x2x4xf32>
    %29 = stablehlo.slice %23 [0:2:1, 1:4:1, 1:3:1, 0:4:1] : (tensor<2x4x3x4xf32>) -> tensor<2x3x2x4xf32>
    %30 = stablehlo.maximum %28, %29 : tensor<2x3x2x4xf32>
    %31 = stablehlo.convolution(%30, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x2x4xf32>, tensor<1x1x4x2xf32>) -> tensor<2x2x1x2xf32>
    %32 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<2xf32>) -> tensor<2x2x1x2xf32>
    %33 = stablehlo.add %31, %32 : tensor<2x2x1x2xf32>
    %34 = stablehlo.logistic %33 : tensor<2x2x1x2xf32>
    %35 = stablehlo.reshape %34 : (tensor<2x2x1x2xf32>) -> tensor<2x4xf32>
    %36 = stablehlo.dot_general %35, %arg6, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %37 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %38 = stablehlo.add %36, %37 : tensor<2x3xf32>
    return %38 : tensor<2x3xf32>
  }
}
