module @"cifar-cnn" {
  func.func public @forward(%arg0: tensor<3x3x3x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<3x3x32x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<3x3x32x64xf32>, %arg5: tensor<64xf32>, %arg6: tensor<3x3x64x64xf32>, %arg7: tensor<64xf32>, %arg8: tensor<4096x512xf32>, %arg9: tensor<512xf32>, %arg10: tensor<512x512xf32>, %arg11: tensor<512xf32>, %arg12: tensor<512x10xf32>, %arg13: tensor<10xf32>, %arg14: tensor<128x32x32x3xf32>) -> (tensor<128x10xf32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.pad %arg14, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x3xf32>, tensor<f32>) -> tensor<128x34x34x3xf32>
    %1 = stablehlo.transpose %0, dims = [0, 3, 1, 2] : (tensor<128x34x34x3xf32>) -> tensor<128x3x34x34xf32>
    %2 = stablehlo.slice %1 [0:128:1, 0:3:1, 0:32:1, 0:32:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %3 = stablehlo.slice %1 [0:128:1, 0:3:1, 0:32:1, 1:33:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %4 = stablehlo.slice %1 [0:128:1, 0:3:1, 0:32:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %5 = stablehlo.slice %1 [0:128:1, 0:3:1, 1:33:1, 0:32:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %6 = stablehlo.slice %1 [0:128:1, 0:3:1, 1:33:1, 1:33:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %7 = stablehlo.slice %1 [0:128:1, 0:3:1, 1:33:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %8 = stablehlo.slice %1 [0:128:1, 0:3:1, 2:34:1, 0:32:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %9 = stablehlo.slice %1 [0:128:1, 0:3:1, 2:34:1, 1:33:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %10 = stablehlo.slice %1 [0:128:1, 0:3:1, 2:34:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %11 = stablehlo.concatenate %2, %3, %4, %5, %6, %7, %8, %9, %10, dim = 1 : (tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x27x32x32xf32>
    %12 = stablehlo.reshape %arg0 : (tensor<3x3x3x32xf32>) -> tensor<27x32xf32>
    %13 = stablehlo.dot_general %11, %12, contracting_dims = [1] x [0] : (tensor<128x27x32x32xf32>, tensor<27x32xf32>) -> tensor<128x32x32x32xf32>
    %14 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %15 = stablehlo.add %13, %14 : tensor<128x32x32x32xf32>
    %16 = stablehlo.constant dense<0.0> : tensor<128x32x32x32xf32>
    %17 = stablehlo.maximum %15, %16 : tensor<128x32x32x32xf32>
    %18 = stablehlo.pad %17, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<128x35x34x32xf32>
    %19 = stablehlo.slice %18 [0:128:1, 0:34:1, 0:34:1, 0:32:1] : (tensor<128x35x34x32xf32>) -> tensor<128x34x34x32xf32>
    %20 = stablehlo.convolution(%19, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x34x34x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x32x32x32xf32>
    %21 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %22 = stablehlo.add %20, %21 : tensor<128x32x32x32xf32>
    %23 = stablehlo.maximum %22, %16 : tensor<128x32x32x32xf32>
    %24 = stablehlo.reshape %23 : (tensor<128x32x32x32xf32>) -> tensor<128x16x2x16x2x32xf32>
    %25 = stablehlo.reduce(%24 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<128x16x2x16x2x32xf32>, tensor<f32>) -> tensor<128x16x16x32xf32>
    %26 = stablehlo.pad %25, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x19x18x32xf32>
    %27 = stablehlo.slice %26 [0:128:1, 0:18:1, 0:18:1, 0:32:1] : (tensor<128x19x18x32xf32>) -> tensor<128x18x18x32xf32>
    %28 = stablehlo.convolution(%27, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x18x18x32xf32>, tensor<3x3x32x64xf32>) -> tensor<128x16x16x64xf32>
    %29 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %30 = stablehlo.add %28, %29 : tensor<128x16x16x64xf32>
    %31 = stablehlo.constant dense<0.0> : tensor<128x16x16x64xf32>
    %32 = stablehlo.maximum %30, %31 : tensor<128x16x16x64xf32>
    %33 = stablehlo.pad %32, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x19x18x64xf32>
    %34 = stablehlo.slice %33 [0:128:1, 0:18:1, 0:18:1, 0:64:1] : (tensor<128x19x18x64xf32>) -> tensor<128x18x18x64xf32>
    %35 = stablehlo.convolution(%34, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x18x18x64xf32>, tensor<3x3x64x64xf32>) -> tensor<128x16x16x64xf32>
    %36 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %37 = stablehlo.add %35, %36 : tensor<128x16x16x64xf32>
    %38 = stablehlo.maximum %37, %31 : tensor<128x16x16x64xf32>
    %39 = stablehlo.reshape %38 : (tensor<128x16x16x64xf32>) -> tensor<128x8x2x8x2x64xf32>
    %40 = stablehlo.reduce(%39 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<128x8x2x8x2x64xf32>, tensor<f32>) -> tensor<128x8x8x64xf32>
    %41 = stablehlo.reshape %40 : (tensor<128x8x8x64xf32>) -> tensor<128x4096xf32>
    %42 = stablehlo.reshape %41 : (tensor<128x4096xf32>) -> tensor<128x32x128xf32>
    %43 = stablehlo.reshape %arg8 : (tensor<4096x512xf32>) -> tensor<32x128x512xf32>
    %44 = stablehlo.dot_general %42, %43, batching_dims = [1] x [0], contracting_dims = [2] x [1] : (tensor<128x32x128xf32>, tensor<32x128x512xf32>) -> tensor<32x128x512xf32>
    %45 = stablehlo.reduce(%44 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<32x128x512xf32>, tensor<f32>) -> tensor<128x512xf32>
    %46 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %47 = stablehlo.add %45, %46 : tensor<128x512xf32>
    %48 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %49 = stablehlo.maximum %47, %48 : tensor<128x512xf32>
    %50 = stablehlo.dot_general %49, %arg10, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %51 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %52 = stablehlo.add %50, %51 : tensor<128x512xf32>
    %53 = stablehlo.maximum %52, %48 : tensor<128x512xf32>
    %54 = stablehlo.dot_general %53, %arg12, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %55 = stablehlo.broadcast_in_dim %arg13, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %56 = stablehlo.add %54, %55 : tensor<128x10xf32>
    return %56 : tensor<128x10xf32>
  }
}
