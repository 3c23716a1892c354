module @"cifar-cnn" {
  func.func public @train_step(%arg0: tensor<3x3x3x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<3x3x32x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<3x3x32x64xf32>, %arg5: tensor<64xf32>, %arg6: tensor<3x3x64x64xf32>, %arg7: tensor<64xf32>, %arg8: tensor<4096x512xf32>, %arg9: tensor<512xf32>, %arg10: tensor<512x512xf32>, %arg11: tensor<512xf32>, %arg12: tensor<512x10xf32>, %arg13: tensor<10xf32>, %arg14: tensor<128x32x32x3xf32>, %arg15: tensor<128x10xf32>, %arg16: tensor<f32>) -> (tensor<3x3x3x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<3x3x32x64xf32>, tensor<64xf32>, tensor<3x3x64x64xf32>, tensor<64xf32>, tensor<4096x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<1.0> : tensor<f32>
    %1 = stablehlo.convolution(%arg14, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x32x32x3xf32>, tensor<3x3x3x32xf32>) -> tensor<128x32x32x32xf32>
    %2 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %3 = stablehlo.add %1, %2 : tensor<128x32x32x32xf32>
    %4 = stablehlo.constant dense<0.0> : tensor<128x32x32x32xf32>
    %5 = stablehlo.maximum %3, %4 : tensor<128x32x32x32xf32>
    %6 = stablehlo.convolution(%5, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x32x32x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x32x32x32xf32>
    %7 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %8 = stablehlo.add %6, %7 : tensor<128x32x32x32xf32>
    %9 = stablehlo.maximum %8, %4 : tensor<128x32x32x32xf32>
    %10 = stablehlo.slice %9 [0:128:1, 0:31:2, 0:31:2, 0:32:1] : (tensor<128x32x32x32xf32>) -> tensor<128x16x16x32xf32>
    %11 = stablehlo.slice %9 [0:128:1, 0:31:2, 1:32:2, 0:32:1] : (tensor<128x32x32x32xf32>) -> tensor<128x16x16x32xf32>
    %12 = stablehlo.maximum %10, %11 : tensor<128x16x16x32xf32>
    %13 = stablehlo.slice %9 [0:128:1, 1:32:2, 0:31:2, 0:32:1] : (tensor<128x32x32x32xf32>) -> tensor<128x16x16x32xf32>
    %14 = stablehlo.maximum %12, %13 : tensor<128x16x16x32xf32>
    %15 = stablehlo.slice %9 [0:128:1, 1:32:2, 1:32:2, 0:32:1] : (tensor<128x32x32x32xf32>) -> tensor<128x16x16x32xf32>
    %16 = stablehlo.maximum %14, %15 : tensor<128x16x16x32xf32>
    %17 = stablehlo.convolution(%16, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x32xf32>, tensor<3x3x32x64xf32>) -> tensor<128x16x16x64xf32>
    %18 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %19 = stablehlo.add %17, %18 : tensor<128x16x16x64xf32>
    %20 = stablehlo.constant dense<0.0> : tensor<128x16x16x64xf32>
    %21 = stablehlo.maximum %19, %20 : tensor<128x16x16x64xf32>
    %22 = stablehlo.convolution(%21, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x64xf32>, tensor<3x3x64x64xf32>) -> tensor<128x16x16x64xf32>
    %23 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %24 = stablehlo.add %22, %23 : tensor<128x16x16x64xf32>
    %25 = stablehlo.maximum %24, %20 : tensor<128x16x16x64xf32>
    %26 = stablehlo.slice %25 [0:128:1, 0:15:2, 0:15:2, 0:64:1] : (tensor<128x16x16x64xf32>) -> tensor<128x8x8x64xf32>
    %27 = stablehlo.slice %25 [0:128:1, 0:15:2, 1:16:2, 0:64:1] : (tensor<128x16x16x64xf32>) -> tensor<128x8x8x64xf32>
    %28 = stablehlo.maximum %26, %27 : tensor<128x8x8x64xf32>
    %29 = stablehlo.slice %25 [0:128:1, 1:16:2, 0:15:2, 0:64:1] : (tensor<128x16x16x64xf32>) -> tensor<128x8x8x64xf32>
    %30 = stablehlo.maximum %28, %29 : tensor<128x8x8x64xf32>
    %31 = stablehlo.slice %25 [0:128:1, 1:16:2, 1:16:2, 0:64:1] : (tensor<128x16x16x64xf32>) -> tensor<128x8x8x64xf32>
    %32 = stablehlo.maximum %30, %31 : tensor<128x8x8x64xf32>
    %33 = stablehlo.reshape %32 : (tensor<128x8x8x64xf32>) -> tensor<128x4096xf32>
    %34 = stablehlo.dot_general %33, %arg8, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x4096xf32>, tensor<4096x512xf32>) -> tensor<128x512xf32>
    %35 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %36 = stablehlo.add %34, %35 : tensor<128x512xf32>
    %37 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %38 = stablehlo.maximum %36, %37 : tensor<128x512xf32>
    %39 = stablehlo.dot_general %38, %arg10, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %40 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %41 = stablehlo.add %39, %40 : tensor<128x512xf32>
    %42 = stablehlo.maximum %41, %37 : tensor<128x512xf32>
    %43 = stablehlo.dot_general %42, %arg12, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %44 = stablehlo.broadcast_in_dim %arg13, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %45 = stablehlo.add %43, %44 : tensor<128x10xf32>
    %46 = stablehlo.reduce(%45 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %47 = stablehlo.broadcast_in_dim %46, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %48 = stablehlo.subtract %45, %47 : tensor<128x10xf32>
    %49 = stablehlo.exponential %48 : tensor<128x10xf32>
    %50 = stablehlo.reduce(%49 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %51 = stablehlo.log %50 : tensor<128xf32>
    %52 = stablehlo.add %51, %46 : tensor<128xf32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %54 = stablehlo.subtract %53, %45 : tensor<128x10xf32>
    %55 = stablehlo.multiply %arg15, %54 : tensor<128x10xf32>
    %56 = stablehlo.reduce(%55 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    %57 = stablehlo.constant dense<128.0> : tensor<f32>
    %58 = stablehlo.divide %56, %57 : tensor<f32>
    %59 = stablehlo.divide %0, %57 : tensor<f32>
    %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %61 = stablehlo.multiply %60, %arg15 : tensor<128x10xf32>
    %62 = stablehlo.negate %61 : tensor<128x10xf32>
    %63 = stablehlo.reduce(%61 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %64 = stablehlo.subtract %45, %53 : tensor<128x10xf32>
    %65 = stablehlo.exponential %64 : tensor<128x10xf32>
    %66 = stablehlo.broadcast_in_dim %63, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %67 = stablehlo.multiply %66, %65 : tensor<128x10xf32>
    %68 = stablehlo.add %62, %67 : tensor<128x10xf32>
    %69 = stablehlo.reduce(%68 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %70 = stablehlo.dot_general %68, %arg12, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x10xf32>, tensor<512x10xf32>) -> tensor<128x512xf32>
    %71 = stablehlo.dot_general %42, %68, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x10xf32>) -> tensor<512x10xf32>
    %c72 = stablehlo.compare GT, %41, %37 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %72 = stablehlo.select %c72, %70, %37 : tensor<128x512xi1>, tensor<128x512xf32>
    %73 = stablehlo.reduce(%72 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %74 = stablehlo.dot_general %72, %arg10, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %75 = stablehlo.dot_general %38, %72, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<512x512xf32>
    %c76 = stablehlo.compare GT, %36, %37 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %76 = stablehlo.select %c76, %74, %37 : tensor<128x512xi1>, tensor<128x512xf32>
    %77 = stablehlo.reduce(%76 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %78 = stablehlo.dot_general %76, %arg8, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<4096x512xf32>) -> tensor<128x4096xf32>
    %79 = stablehlo.dot_general %33, %76, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x4096xf32>, tensor<128x512xf32>) -> tensor<4096x512xf32>
    %80 = stablehlo.reshape %78 : (tensor<128x4096xf32>) -> tensor<128x8x8x64xf32>
    %81 = stablehlo.constant dense<0.0> : tensor<128x8x8x64xf32>
    %c82 = stablehlo.compare EQ, %26, %32 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %82 = stablehlo.select %c82, %80, %81 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %c83 = stablehlo.compare EQ, %26, %32 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %83 = stablehlo.select %c83, %81, %80 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %84 = stablehlo.pad %82, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x8x8x64xf32>, tensor<f32>) -> tensor<128x16x16x64xf32>
    %85 = stablehlo.add %20, %84 : tensor<128x16x16x64xf32>
    %c86 = stablehlo.compare EQ, %27, %32 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %86 = stablehlo.select %c86, %83, %81 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %c87 = stablehlo.compare EQ, %27, %32 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %87 = stablehlo.select %c87, %81, %83 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %88 = stablehlo.pad %86, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x8x8x64xf32>, tensor<f32>) -> tensor<128x16x16x64xf32>
    %89 = stablehlo.add %85, %88 : tensor<128x16x16x64xf32>
    %c90 = stablehlo.compare EQ, %29, %32 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %90 = stablehlo.select %c90, %87, %81 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %c91 = stablehlo.compare EQ, %29, %32 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %91 = stablehlo.select %c91, %81, %87 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %92 = stablehlo.pad %90, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x8x8x64xf32>, tensor<f32>) -> tensor<128x16x16x64xf32>
    %93 = stablehlo.add %89, %92 : tensor<128x16x16x64xf32>
    %c94 = stablehlo.compare EQ, %31, %32 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %94 = stablehlo.select %c94, %91, %81 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %95 = stablehlo.pad %94, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x8x8x64xf32>, tensor<f32>) -> tensor<128x16x16x64xf32>
    %96 = stablehlo.add %93, %95 : tensor<128x16x16x64xf32>
    %c97 = stablehlo.compare GT, %24, %20 : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<128x16x16x64xi1>
    %97 = stablehlo.select %c97, %96, %20 : tensor<128x16x16x64xi1>, tensor<128x16x16x64xf32>
    %98 = stablehlo.reduce(%97 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<64xf32>
    %99 = stablehlo.reverse %arg6, dims = [0, 1] : tensor<3x3x64x64xf32>
    %100 = stablehlo.convolution(%97, %99) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x64xf32>, tensor<3x3x64x64xf32>) -> tensor<128x16x16x64xf32>
    %101 = stablehlo.pad %21, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x18x18x64xf32>
    %102 = stablehlo.slice %101 [0:128:1, 0:16:1, 0:16:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %103 = stablehlo.dot_general %102, %97, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %104 = stablehlo.reshape %103 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %105 = stablehlo.slice %101 [0:128:1, 0:16:1, 1:17:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %106 = stablehlo.dot_general %105, %97, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %107 = stablehlo.reshape %106 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %108 = stablehlo.concatenate %104, %107, dim = 0 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<2x64x64xf32>
    %109 = stablehlo.slice %101 [0:128:1, 0:16:1, 2:18:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %110 = stablehlo.dot_general %109, %97, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %111 = stablehlo.reshape %110 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %112 = stablehlo.concatenate %108, %111, dim = 0 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>) -> tensor<3x64x64xf32>
    %113 = stablehlo.slice %101 [0:128:1, 1:17:1, 0:16:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %114 = stablehlo.dot_general %113, %97, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %115 = stablehlo.reshape %114 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %116 = stablehlo.concatenate %112, %115, dim = 0 : (tensor<3x64x64xf32>, tensor<1x64x64xf32>) -> tensor<4x64x64xf32>
    %117 = stablehlo.slice %101 [0:128:1, 1:17:1, 1:17:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %118 = stablehlo.dot_general %117, %97, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %119 = stablehlo.reshape %118 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %120 = stablehlo.concatenate %116, %119, dim = 0 : (tensor<4x64x64xf32>, tensor<1x64x64xf32>) -> tensor<5x64x64xf32>
    %121 = stablehlo.slice %101 [0:128:1, 1:17:1, 2:18:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %122 = stablehlo.dot_general %121, %97, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %123 = stablehlo.reshape %122 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %124 = stablehlo.concatenate %120, %123, dim = 0 : (tensor<5x64x64xf32>, tensor<1x64x64xf32>) -> tensor<6x64x64xf32>
    %125 = stablehlo.slice %101 [0:128:1, 2:18:1, 0:16:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %126 = stablehlo.dot_general %125, %97, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %127 = stablehlo.reshape %126 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %128 = stablehlo.concatenate %124, %127, dim = 0 : (tensor<6x64x64xf32>, tensor<1x64x64xf32>) -> tensor<7x64x64xf32>
    %129 = stablehlo.slice %101 [0:128:1, 2:18:1, 1:17:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %130 = stablehlo.dot_general %129, %97, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %131 = stablehlo.reshape %130 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %132 = stablehlo.concatenate %128, %131, dim = 0 : (tensor<7x64x64xf32>, tensor<1x64x64xf32>) -> tensor<8x64x64xf32>
    %133 = stablehlo.slice %101 [0:128:1, 2:18:1, 2:18:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %134 = stablehlo.dot_general %133, %97, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %135 = stablehlo.reshape %134 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %136 = stablehlo.concatenate %132, %135, dim = 0 : (tensor<8x64x64xf32>, tensor<1x64x64xf32>) -> tensor<9x64x64xf32>
    %137 = stablehlo.reshape %136 : (tensor<9x64x64xf32>) -> tensor<3x3x64x64xf32>
    %c138 = stablehlo.compare GT, %19, %20 : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<128x16x16x64xi1>
    %138 = stablehlo.select %c138, %100, %20 : tensor<128x16x16x64xi1>, tensor<128x16x16x64xf32>
    %139 = stablehlo.reduce(%138 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<64xf32>
    %140 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<3x3x32x64xf32>
    %141 = stablehlo.convolution(%138, %140) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x64xf32>, tensor<3x3x32x64xf32>) -> tensor<128x16x16x32xf32>
    %142 = stablehlo.pad %16, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x18x18x32xf32>
    %143 = stablehlo.slice %142 [0:128:1, 0:16:1, 0:16:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %144 = stablehlo.dot_general %143, %138, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %145 = stablehlo.reshape %144 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %146 = stablehlo.slice %142 [0:128:1, 0:16:1, 1:17:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %147 = stablehlo.dot_general %146, %138, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %148 = stablehlo.reshape %147 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %149 = stablehlo.concatenate %145, %148, dim = 0 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>) -> tensor<2x32x64xf32>
    %150 = stablehlo.slice %142 [0:128:1, 0:16:1, 2:18:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %151 = stablehlo.dot_general %150, %138, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %152 = stablehlo.reshape %151 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %153 = stablehlo.concatenate %149, %152, dim = 0 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>) -> tensor<3x32x64xf32>
    %154 = stablehlo.slice %142 [0:128:1, 1:17:1, 0:16:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %155 = stablehlo.dot_general %154, %138, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %156 = stablehlo.reshape %155 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %157 = stablehlo.concatenate %153, %156, dim = 0 : (tensor<3x32x64xf32>, tensor<1x32x64xf32>) -> tensor<4x32x64xf32>
    %158 = stablehlo.slice %142 [0:128:1, 1:17:1, 1:17:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %159 = stablehlo.dot_general %158, %138, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %160 = stablehlo.reshape %159 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %161 = stablehlo.concatenate %157, %160, dim = 0 : (tensor<4x32x64xf32>, tensor<1x32x64xf32>) -> tensor<5x32x64xf32>
    %162 = stablehlo.slice %142 [0:128:1, 1:17:1, 2:18:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %163 = stablehlo.dot_general %162, %138, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %164 = stablehlo.reshape %163 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %165 = stablehlo.concatenate %161, %164, dim = 0 : (tensor<5x32x64xf32>, tensor<1x32x64xf32>) -> tensor<6x32x64xf32>
    %166 = stablehlo.slice %142 [0:128:1, 2:18:1, 0:16:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %167 = stablehlo.dot_general %166, %138, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %168 = stablehlo.reshape %167 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %169 = stablehlo.concatenate %165, %168, dim = 0 : (tensor<6x32x64xf32>, tensor<1x32x64xf32>) -> tensor<7x32x64xf32>
    %170 = stablehlo.slice %142 [0:128:1, 2:18:1, 1:17:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %171 = stablehlo.dot_general %170, %138, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %172 = stablehlo.reshape %171 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %173 = stablehlo.concatenate %169, %172, dim = 0 : (tensor<7x32x64xf32>, tensor<1x32x64xf32>) -> tensor<8x32x64xf32>
    %174 = stablehlo.slice %142 [0:128:1, 2:18:1, 2:18:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %175 = stablehlo.dot_general %174, %138, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %176 = stablehlo.reshape %175 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %177 = stablehlo.concatenate %173, %176, dim = 0 : (tensor<8x32x64xf32>, tensor<1x32x64xf32>) -> tensor<9x32x64xf32>
    %178 = stablehlo.reshape %177 : (tensor<9x32x64xf32>) -> tensor<3x3x32x64xf32>
    %179 = stablehlo.constant dense<0.0> : tensor<128x16x16x32xf32>
    %c180 = stablehlo.compare EQ, %10, %16 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %180 = stablehlo.select %c180, %141, %179 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %c181 = stablehlo.compare EQ, %10, %16 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %181 = stablehlo.select %c181, %179, %141 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %182 = stablehlo.pad %180, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x32x32x32xf32>
    %183 = stablehlo.add %4, %182 : tensor<128x32x32x32xf32>
    %c184 = stablehlo.compare EQ, %11, %16 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %184 = stablehlo.select %c184, %181, %179 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %c185 = stablehlo.compare EQ, %11, %16 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %185 = stablehlo.select %c185, %179, %181 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %186 = stablehlo.pad %184, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x32x32x32xf32>
    %187 = stablehlo.add %183, %186 : tensor<128x32x32x32xf32>
    %c188 = stablehlo.compare EQ, %13, %16 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %188 = stablehlo.select %c188, %185, %179 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %c189 = stablehlo.compare EQ, %13, %16 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %189 = stablehlo.select %c189, %179, %185 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %190 = stablehlo.pad %188, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x32x32x32xf32>
    %191 = stablehlo.add %187, %190 : tensor<128x32x32x32xf32>
    %c192 = stablehlo.compare EQ, %15, %16 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %192 = stablehlo.select %c192, %189, %179 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %193 = stablehlo.pad %192, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x32x32x32xf32>
    %194 = stablehlo.add %191, %193 : tensor<128x32x32x32xf32>
    %c195 = stablehlo.compare GT, %8, %4 : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<128x32x32x32xi1>
    %195 = stablehlo.select %c195, %194, %4 : tensor<128x32x32x32xi1>, tensor<128x32x32x32xf32>
    %196 = stablehlo.reduce(%195 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<32xf32>
    %197 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x32x32xf32>
    %198 = stablehlo.convolution(%195, %197) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x32x32x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x32x32x32xf32>
    %199 = stablehlo.pad %5, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<128x34x34x32xf32>
    %200 = stablehlo.slice %199 [0:128:1, 0:32:1, 0:32:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %201 = stablehlo.dot_general %200, %195, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %202 = stablehlo.reshape %201 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %203 = stablehlo.slice %199 [0:128:1, 0:32:1, 1:33:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %204 = stablehlo.dot_general %203, %195, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %205 = stablehlo.reshape %204 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %206 = stablehlo.concatenate %202, %205, dim = 0 : (tensor<1x32x32xf32>, tensor<1x32x32xf32>) -> tensor<2x32x32xf32>
    %207 = stablehlo.slice %199 [0:128:1, 0:32:1, 2:34:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %208 = stablehlo.dot_general %207, %195, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %209 = stablehlo.reshape %208 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %210 = stablehlo.concatenate %206, %209, dim = 0 : (tensor<2x32x32xf32>, tensor<1x32x32xf32>) -> tensor<3x32x32xf32>
    %211 = stablehlo.slice %199 [0:128:1, 1:33:1, 0:32:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %212 = stablehlo.dot_general %211, %195, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %213 = stablehlo.reshape %212 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %214 = stablehlo.concatenate %210, %213, dim = 0 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>) -> tensor<4x32x32xf32>
    %215 = stablehlo.slice %199 [0:128:1, 1:33:1, 1:33:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %216 = stablehlo.dot_general %215, %195, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %217 = stablehlo.reshape %216 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %218 = stablehlo.concatenate %214, %217, dim = 0 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>) -> tensor<5x32x32xf32>
    %219 = stablehlo.slice %199 [0:128:1, 1:33:1, 2:34:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %220 = stablehlo.dot_general %219, %195, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %221 = stablehlo.reshape %220 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %222 = stablehlo.concatenate %218, %221, dim = 0 : (tensor<5x32x32xf32>, tensor<1x32x32xf32>) -> tensor<6x32x32xf32>
    %223 = stablehlo.slice %199 [0:128:1, 2:34:1, 0:32:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %224 = stablehlo.dot_general %223, %195, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %225 = stablehlo.reshape %224 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %226 = stablehlo.concatenate %222, %225, dim = 0 : (tensor<6x32x32xf32>, tensor<1x32x32xf32>) -> tensor<7x32x32xf32>
    %227 = stablehlo.slice %199 [0:128:1, 2:34:1, 1:33:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %228 = stablehlo.dot_general %227, %195, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %229 = stablehlo.reshape %228 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %230 = stablehlo.concatenate %226, %229, dim = 0 : (tensor<7x32x32xf32>, tensor<1x32x32xf32>) -> tensor<8x32x32xf32>
    %231 = stablehlo.slice %199 [0:128:1, 2:34:1, 2:34:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %232 = stablehlo.dot_general %231, %195, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %233 = stablehlo.reshape %232 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %234 = stablehlo.concatenate %230, %233, dim = 0 : (tensor<8x32x32xf32>, tensor<1x32x32xf32>) -> tensor<9x32x32xf32>
    %235 = stablehlo.reshape %234 : (tensor<9x32x32xf32>) -> tensor<3x3x32x32xf32>
    %c236 = stablehlo.compare GT, %3, %4 : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<128x32x32x32xi1>
    %236 = stablehlo.select %c236, %198, %4 : tensor<128x32x32x32xi1>, tensor<128x32x32x32xf32>
    %237 = stablehlo.reduce(%236 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<32xf32>
    %238 = stablehlo.pad %arg14, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x3xf32>, tensor<f32>) -> tensor<128x34x34x3xf32>
    %239 = stablehlo.slice %238 [0:128:1, 0:32:1, 0:32:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %240 = stablehlo.dot_general %239, %236, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %241 = stablehlo.reshape %240 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %242 = stablehlo.slice %238 [0:128:1, 0:32:1, 1:33:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %243 = stablehlo.dot_general %242, %236, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %244 = stablehlo.reshape %243 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %245 = stablehlo.concatenate %241, %244, dim = 0 : (tensor<1x3x32xf32>, tensor<1x3x32xf32>) -> tensor<2x3x32xf32>
    %246 = stablehlo.slice %238 [0:128:1, 0:32:1, 2:34:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %247 = stablehlo.dot_general %246, %236, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %248 = stablehlo.reshape %247 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %249 = stablehlo.concatenate %245, %248, dim = 0 : (tensor<2x3x32xf32>, tensor<1x3x32xf32>) -> tensor<3x3x32xf32>
    %250 = stablehlo.slice %238 [0:128:1, 1:33:1, 0:32:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %251 = stablehlo.dot_general %250, %236, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %252 = stablehlo.reshape %251 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %253 = stablehlo.concatenate %249, %252, dim = 0 : (tensor<3x3x32xf32>, tensor<1x3x32xf32>) -> tensor<4x3x32xf32>
    %254 = stablehlo.slice %238 [0:128:1, 1:33:1, 1:33:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %255 = stablehlo.dot_general %254, %236, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %256 = stablehlo.reshape %255 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %257 = stablehlo.concatenate %253, %256, dim = 0 : (tensor<4x3x32xf32>, tensor<1x3x32xf32>) -> tensor<5x3x32xf32>
    %258 = stablehlo.slice %238 [0:128:1, 1:33:1, 2:34:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %259 = stablehlo.dot_general %258, %236, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %260 = stablehlo.reshape %259 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %261 = stablehlo.concatenate %257, %260, dim = 0 : (tensor<5x3x32xf32>, tensor<1x3x32xf32>) -> tensor<6x3x32xf32>
    %262 = stablehlo.slice %238 [0:128:1, 2:34:1, 0:32:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %263 = stablehlo.dot_general %262, %236, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %264 = stablehlo.reshape %263 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %265 = stablehlo.concatenate %261, %264, dim = 0 : (tensor<6x3x32xf32>, tensor<1x3x32xf32>) -> tensor<7x3x32xf32>
    %266 = stablehlo.slice %238 [0:128:1, 2:34:1, 1:33:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %267 = stablehlo.dot_general %266, %236, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %268 = stablehlo.reshape %267 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %269 = stablehlo.concatenate %265, %268, dim = 0 : (tensor<7x3x32xf32>, tensor<1x3x32xf32>) -> tensor<8x3x32xf32>
    %270 = stablehlo.slice %238 [0:128:1, 2:34:1, 2:34:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %271 = stablehlo.dot_general %270, %236, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %272 = stablehlo.reshape %271 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %273 = stablehlo.concatenate %269, %272, dim = 0 : (tensor<8x3x32xf32>, tensor<1x3x32xf32>) -> tensor<9x3x32xf32>
    %274 = stablehlo.reshape %273 : (tensor<9x3x32xf32>) -> tensor<3x3x3x32xf32>
    %275 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<3x3x3x32xf32>
    %276 = stablehlo.multiply %275, %274 : tensor<3x3x3x32xf32>
    %277 = stablehlo.subtract %arg0, %276 : tensor<3x3x3x32xf32>
    %278 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %279 = stablehlo.multiply %278, %237 : tensor<32xf32>
    %280 = stablehlo.subtract %arg1, %279 : tensor<32xf32>
    %281 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<3x3x32x32xf32>
    %282 = stablehlo.multiply %281, %235 : tensor<3x3x32x32xf32>
    %283 = stablehlo.subtract %arg2, %282 : tensor<3x3x32x32xf32>
    %284 = stablehlo.multiply %278, %196 : tensor<32xf32>
    %285 = stablehlo.subtract %arg3, %284 : tensor<32xf32>
    %286 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<3x3x32x64xf32>
    %287 = stablehlo.multiply %286, %178 : tensor<3x3x32x64xf32>
    %288 = stablehlo.subtract %arg4, %287 : tensor<3x3x32x64xf32>
    %289 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %290 = stablehlo.multiply %289, %139 : tensor<64xf32>
    %291 = stablehlo.subtract %arg5, %290 : tensor<64xf32>
    %292 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<3x3x64x64xf32>
    %293 = stablehlo.multiply %292, %137 : tensor<3x3x64x64xf32>
    %294 = stablehlo.subtract %arg6, %293 : tensor<3x3x64x64xf32>
    %295 = stablehlo.multiply %289, %98 : tensor<64xf32>
    %296 = stablehlo.subtract %arg7, %295 : tensor<64xf32>
    %297 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<4096x512xf32>
    %298 = stablehlo.multiply %297, %79 : tensor<4096x512xf32>
    %299 = stablehlo.subtract %arg8, %298 : tensor<4096x512xf32>
    %300 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %301 = stablehlo.multiply %300, %77 : tensor<512xf32>
    %302 = stablehlo.subtract %arg9, %301 : tensor<512xf32>
    %303 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<512x512xf32>
    %304 = stablehlo.multiply %303, %75 : tensor<512x512xf32>
    %305 = stablehlo.subtract %arg10, %304 : tensor<512x512xf32>
    %306 = stablehlo.multiply %300, %73 : tensor<512xf32>
    %307 = stablehlo.subtract %arg11, %306 : tensor<512xf32>
    %308 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<512x10xf32>
    %309 = stablehlo.multiply %308, %71 : tensor<512x10xf32>
    %310 = stablehlo.subtract %arg12, %309 : tensor<512x10xf32>
    %311 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %312 = stablehlo.multiply %311, %69 : tensor<10xf32>
    %313 = stablehlo.subtract %arg13, %312 : tensor<10xf32>
    return %277, %280, %283, %285, %288, %291, %294, %296, %299, %302, %305, %307, %310, %313, %58 : tensor<3x3x3x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<3x3x32x64xf32>, tensor<64xf32>, tensor<3x3x64x64xf32>, tensor<64xf32>, tensor<4096x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
