module @"cifar-cnn" {
  func.func public @forward(%arg0: tensor<3x3x3x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<3x3x32x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<3x3x32x64xf32>, %arg5: tensor<64xf32>, %arg6: tensor<3x3x64x64xf32>, %arg7: tensor<64xf32>, %arg8: tensor<4096x512xf32>, %arg9: tensor<512xf32>, %arg10: tensor<512x512xf32>, %arg11: tensor<512xf32>, %arg12: tensor<512x10xf32>, %arg13: tensor<10xf32>, %arg14: tensor<128x32x32x3xf32>) -> (tensor<128x10xf32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.pad %arg14, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x3xf32>, tensor<f32>) -> tensor<128x34x34x3xf32>
    %1 = stablehlo.transpose %0, dims = [0, 3, 1, 2] : (tensor<128x34x34x3xf32>) -> tensor<128x3x34x34xf32>
    %2 = stablehlo.slice %1 [0:128:1, 0:3:1, 0:32:1, 0:32:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %3 = stablehlo.slice %1 [0:128:1, 0:3:1, 0:32:1, 1:33:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %4 = stablehlo.concatenate %2, %3, dim = 1 : (tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x6x32x32xf32>
    %5 = stablehlo.slice %1 [0:128:1, 0:3:1, 0:32:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %6 = stablehlo.concatenate %4, %5, dim = 1 : (tensor<128x6x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x9x32x32xf32>
    %7 = stablehlo.slice %1 [0:128:1, 0:3:1, 1:33:1, 0:32:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %8 = stablehlo.concatenate %6, %7, dim = 1 : (tensor<128x9x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x12x32x32xf32>
    %9 = stablehlo.slice %1 [0:128:1, 0:3:1, 1:33:1, 1:33:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %10 = stablehlo.concatenate %8, %9, dim = 1 : (tensor<128x12x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x15x32x32xf32>
    %11 = stablehlo.slice %1 [0:128:1, 0:3:1, 1:33:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %12 = stablehlo.concatenate %10, %11, dim = 1 : (tensor<128x15x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x18x32x32xf32>
    %13 = stablehlo.slice %1 [0:128:1, 0:3:1, 2:34:1, 0:32:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %14 = stablehlo.concatenate %12, %13, dim = 1 : (tensor<128x18x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x21x32x32xf32>
    %15 = stablehlo.slice %1 [0:128:1, 0:3:1, 2:34:1, 1:33:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %16 = stablehlo.concatenate %14, %15, dim = 1 : (tensor<128x21x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x24x32x32xf32>
    %17 = stablehlo.slice %1 [0:128:1, 0:3:1, 2:34:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %18 = stablehlo.concatenate %16, %17, dim = 1 : (tensor<128x24x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x27x32x32xf32>
    %19 = stablehlo.reshape %arg0 : (tensor<3x3x3x32xf32>) -> tensor<27x32xf32>
    %20 = stablehlo.dot_general %18, %19, contracting_dims = [1] x [0] : (tensor<128x27x32x32xf32>, tensor<27x32xf32>) -> tensor<128x32x32x32xf32>
    %21 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %22 = stablehlo.add %20, %21 : tensor<128x32x32x32xf32>
    %23 = stablehlo.constant dense<0.0> : tensor<128x32x32x32xf32>
    %24 = stablehlo.maximum %22, %23 : tensor<128x32x32x32xf32>
    %25 = stablehlo.convolution(%24, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x32x32x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x32x32x32xf32>
    %26 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %27 = stablehlo.add %25, %26 : tensor<128x32x32x32xf32>
    %28 = stablehlo.maximum %27, %23 : tensor<128x32x32x32xf32>
    %29 = stablehlo.reshape %28 : (tensor<128x32x32x32xf32>) -> tensor<128x16x2x16x2x32xf32>
    %30 = stablehlo.reduce(%29 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<128x16x2x16x2x32xf32>, tensor<f32>) -> tensor<128x16x16x32xf32>
    %31 = stablehlo.convolution(%30, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x32xf32>, tensor<3x3x32x64xf32>) -> tensor<128x16x16x64xf32>
    %32 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %33 = stablehlo.add %31, %32 : tensor<128x16x16x64xf32>
    %34 = stablehlo.constant dense<0.0> : tensor<128x16x16x64xf32>
    %35 = stablehlo.maximum %33, %34 : tensor<128x16x16x64xf32>
    %36 = stablehlo.convolution(%35, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x64xf32>, tensor<3x3x64x64xf32>) -> tensor<128x16x16x64xf32>
    %37 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %38 = stablehlo.add %36, %37 : tensor<128x16x16x64xf32>
    %39 = stablehlo.maximum %38, %34 : tensor<128x16x16x64xf32>
    %40 = stablehlo.reshape %39 : (tensor<128x16x16x64xf32>) -> tensor<128x8x2x8x2x64xf32>
    %41 = stablehlo.reduce(%40 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<128x8x2x8x2x64xf32>, tensor<f32>) -> tensor<128x8x8x64xf32>
    %42 = stablehlo.reshape %41 : (tensor<128x8x8x64xf32>) -> tensor<128x4096xf32>
    %43 = stablehlo.reshape %42 : (tensor<128x4096xf32>) -> tensor<128x32x128xf32>
    %44 = stablehlo.reshape %arg8 : (tensor<4096x512xf32>) -> tensor<32x128x512xf32>
    %45 = stablehlo.dot_general %43, %44, batching_dims = [1] x [0], contracting_dims = [2] x [1] : (tensor<128x32x128xf32>, tensor<32x128x512xf32>) -> tensor<32x128x512xf32>
    %46 = stablehlo.reduce(%45 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<32x128x512xf32>, tensor<f32>) -> tensor<128x512xf32>
    %47 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %48 = stablehlo.add %46, %47 : tensor<128x512xf32>
    %49 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %50 = stablehlo.maximum %48, %49 : tensor<128x512xf32>
    %51 = stablehlo.dot_general %50, %arg10, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %52 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %53 = stablehlo.add %51, %52 : tensor<128x512xf32>
    %54 = stablehlo.maximum %53, %49 : tensor<128x512xf32>
    %55 = stablehlo.dot_general %54, %arg12, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %56 = stablehlo.broadcast_in_dim %arg13, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %57 = stablehlo.add %55, %56 : tensor<128x10xf32>
    return %57 : tensor<128x10xf32>
  }
}
