module @"mnist-cnn" {
  func.func public @forward(%arg0: tensor<3x3x1x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<3x3x32x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<6272x512xf32>, %arg5: tensor<512xf32>, %arg6: tensor<512x512xf32>, %arg7: tensor<512xf32>, %arg8: tensor<512x10xf32>, %arg9: tensor<10xf32>, %arg10: tensor<128x28x28x1xf32>) -> (tensor<128x10xf32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.pad %arg10, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x28x28x1xf32>, tensor<f32>) -> tensor<128x30x30x1xf32>
    %1 = stablehlo.reshape %0 : (tensor<128x30x30x1xf32>) -> tensor<128x1x30x30xf32>
    %2 = stablehlo.slice %1 [0:128:1, 0:1:1, 0:28:1, 0:28:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %3 = stablehlo.slice %1 [0:128:1, 0:1:1, 0:28:1, 1:29:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %4 = stablehlo.slice %1 [0:128:1, 0:1:1, 0:28:1, 2:30:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %5 = stablehlo.slice %1 [0:128:1, 0:1:1, 1:29:1, 0:28:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %6 = stablehlo.slice %1 [0:128:1, 0:1:1, 1:29:1, 1:29:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %7 = stablehlo.slice %1 [0:128:1, 0:1:1, 1:29:1, 2:30:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %8 = stablehlo.slice %1 [0:128:1, 0:1:1, 2:30:1, 0:28:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %9 = stablehlo.slice %1 [0:128:1, 0:1:1, 2:30:1, 1:29:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %10 = stablehlo.slice %1 [0:128:1, 0:1:1, 2:30:1, 2:30:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %11 = stablehlo.concatenate %2, %3, %4, %5, %6, %7, %8, %9, %10, dim = 1 : (tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>) -> tensor<128x9x28x28xf32>
    %12 = stablehlo.reshape %arg0 : (tensor<3x3x1x32xf32>) -> tensor<9x32xf32>
    %13 = stablehlo.dot_general %11, %12, contracting_dims = [1] x [0] : (tensor<128x9x28x28xf32>, tensor<9x32xf32>) -> tensor<128x28x28x32xf32>
    %14 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %15 = stablehlo.add %13, %14 : tensor<128x28x28x32xf32>
    %16 = stablehlo.constant dense<0.0> : tensor<128x28x28x32xf32>
    %17 = stablehlo.maximum %15, %16 : tensor<128x28x28x32xf32>
    %18 = stablehlo.pad %17, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<128x31x30x32xf32>
    %19 = stablehlo.slice %18 [0:128:1, 0:30:1, 0:30:1, 0:32:1] : (tensor<128x31x30x32xf32>) -> tensor<128x30x30x32xf32>
    %20 = stablehlo.convolution(%19, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x30x30x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x28x28x32xf32>
    %21 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %22 = stablehlo.add %20, %21 : tensor<128x28x28x32xf32>
    %23 = stablehlo.maximum %22, %16 : tensor<128x28x28x32xf32>
    %24 = stablehlo.reshape %23 : (tensor<128x28x28x32xf32>) -> tensor<128x14x2x14x2x32xf32>
    %25 = stablehlo.reduce(%24 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<128x14x2x14x2x32xf32>, tensor<f32>) -> tensor<128x14x14x32xf32>
    %26 = stablehlo.reshape %25 : (tensor<128x14x14x32xf32>) -> tensor<128x6272xf32>
    %27 = stablehlo.reshape %26 : (tensor<128x6272xf32>) -> tensor<128x32x196xf32>
    %28 = stablehlo.reshape %arg4 : (tensor<6272x512xf32>) -> tensor<32x196x512xf32>
    %29 = stablehlo.dot_general %27, %28, batching_dims = [1] x [0], contracting_dims = [2] x [1] : (tensor<128x32x196xf32>, tensor<32x196x512xf32>) -> tensor<32x128x512xf32>
    %30 = stablehlo.reduce(%29 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<32x128x512xf32>, tensor<f32>) -> tensor<128x512xf32>
    %31 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %32 = stablehlo.add %30, %31 : tensor<128x512xf32>
    %33 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %34 = stablehlo.maximum %32, %33 : tensor<128x512xf32>
    %35 = stablehlo.dot_general %34, %arg6, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %36 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %37 = stablehlo.add %35, %36 : tensor<128x512xf32>
    %38 = stablehlo.maximum %37, %33 : tensor<128x512xf32>
    %39 = stablehlo.dot_general %38, %arg8, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %40 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %41 = stablehlo.add %39, %40 : tensor<128x10xf32>
    return %41 : tensor<128x10xf32>
  }
}
