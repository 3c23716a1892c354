module @"cifar-cnn" {
  func.func public @train_step(%arg0: tensor<3x3x3x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<3x3x32x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<3x3x32x64xf32>, %arg5: tensor<64xf32>, %arg6: tensor<3x3x64x64xf32>, %arg7: tensor<64xf32>, %arg8: tensor<4096x512xf32>, %arg9: tensor<512xf32>, %arg10: tensor<512x512xf32>, %arg11: tensor<512xf32>, %arg12: tensor<512x10xf32>, %arg13: tensor<10xf32>, %arg14: tensor<128x32x32x3xf32>, %arg15: tensor<128x10xf32>, %arg16: tensor<f32>) -> (tensor<3x3x3x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<3x3x32x64xf32>, tensor<64xf32>, tensor<3x3x64x64xf32>, tensor<64xf32>, tensor<4096x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<128.0> : tensor<128x10xf32>
    %1 = stablehlo.divide %arg15, %0 : tensor<128x10xf32>
    %2 = stablehlo.negate %1 : tensor<128x10xf32>
    %3 = stablehlo.convolution(%arg14, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x32x32x3xf32>, tensor<3x3x3x32xf32>) -> tensor<128x32x32x32xf32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %5 = stablehlo.add %3, %4 : tensor<128x32x32x32xf32>
    %6 = stablehlo.constant dense<0.0> : tensor<128x32x32x32xf32>
    %7 = stablehlo.maximum %5, %6 : tensor<128x32x32x32xf32>
    %8 = stablehlo.convolution(%7, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x32x32x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x32x32x32xf32>
    %9 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %10 = stablehlo.add %8, %9 : tensor<128x32x32x32xf32>
    %11 = stablehlo.maximum %10, %6 : tensor<128x32x32x32xf32>
    %12 = stablehlo.slice %11 [0:128:1, 0:31:2, 0:31:2, 0:32:1] : (tensor<128x32x32x32xf32>) -> tensor<128x16x16x32xf32>
    %13 = stablehlo.slice %11 [0:128:1, 0:31:2, 1:32:2, 0:32:1] : (tensor<128x32x32x32xf32>) -> tensor<128x16x16x32xf32>
    %14 = stablehlo.maximum %12, %13 : tensor<128x16x16x32xf32>
    %15 = stablehlo.slice %11 [0:128:1, 1:32:2, 0:31:2, 0:32:1] : (tensor<128x32x32x32xf32>) -> tensor<128x16x16x32xf32>
    %16 = stablehlo.maximum %14, %15 : tensor<128x16x16x32xf32>
    %17 = stablehlo.slice %11 [0:128:1, 1:32:2, 1:32:2, 0:32:1] : (tensor<128x32x32x32xf32>) -> tensor<128x16x16x32xf32>
    %18 = stablehlo.maximum %16, %17 : tensor<128x16x16x32xf32>
    %19 = stablehlo.convolution(%18, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x32xf32>, tensor<3x3x32x64xf32>) -> tensor<128x16x16x64xf32>
    %20 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %21 = stablehlo.add %19, %20 : tensor<128x16x16x64xf32>
    %22 = stablehlo.constant dense<0.0> : tensor<128x16x16x64xf32>
    %23 = stablehlo.maximum %21, %22 : tensor<128x16x16x64xf32>
    %24 = stablehlo.convolution(%23, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x64xf32>, tensor<3x3x64x64xf32>) -> tensor<128x16x16x64xf32>
    %25 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %26 = stablehlo.add %24, %25 : tensor<128x16x16x64xf32>
    %27 = stablehlo.maximum %26, %22 : tensor<128x16x16x64xf32>
    %28 = stablehlo.slice %27 [0:128:1, 0:15:2, 0:15:2, 0:64:1] : (tensor<128x16x16x64xf32>) -> tensor<128x8x8x64xf32>
    %29 = stablehlo.slice %27 [0:128:1, 0:15:2, 1:16:2, 0:64:1] : (tensor<128x16x16x64xf32>) -> tensor<128x8x8x64xf32>
    %30 = stablehlo.maximum %28, %29 : tensor<128x8x8x64xf32>
    %31 = stablehlo.slice %27 [0:128:1, 1:16:2, 0:15:2, 0:64:1] : (tensor<128x16x16x64xf32>) -> tensor<128x8x8x64xf32>
    %32 = stablehlo.maximum %30, %31 : tensor<128x8x8x64xf32>
    %33 = stablehlo.slice %27 [0:128:1, 1:16:2, 1:16:2, 0:64:1] : (tensor<128x16x16x64xf32>) -> tensor<128x8x8x64xf32>
    %34 = stablehlo.maximum %32, %33 : tensor<128x8x8x64xf32>
    %35 = stablehlo.reshape %34 : (tensor<128x8x8x64xf32>) -> tensor<128x4096xf32>
    %36 = stablehlo.dot_general %35, %arg8, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x4096xf32>, tensor<4096x512xf32>) -> tensor<128x512xf32>
    %37 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %38 = stablehlo.add %36, %37 : tensor<128x512xf32>
    %39 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %40 = stablehlo.maximum %38, %39 : tensor<128x512xf32>
    %41 = stablehlo.dot_general %40, %arg10, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %42 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %43 = stablehlo.add %41, %42 : tensor<128x512xf32>
    %44 = stablehlo.maximum %43, %39 : tensor<128x512xf32>
    %45 = stablehlo.dot_general %44, %arg12, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %46 = stablehlo.broadcast_in_dim %arg13, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %47 = stablehlo.add %45, %46 : tensor<128x10xf32>
    %48 = stablehlo.reduce(%47 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %49 = stablehlo.broadcast_in_dim %48, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %50 = stablehlo.subtract %47, %49 : tensor<128x10xf32>
    %51 = stablehlo.exponential %50 : tensor<128x10xf32>
    %52 = stablehlo.reduce(%51 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %53 = stablehlo.log %52 : tensor<128xf32>
    %54 = stablehlo.broadcast_in_dim %53, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %55 = stablehlo.subtract %50, %54 : tensor<128x10xf32>
    %56 = stablehlo.reduce(%2 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %57 = stablehlo.broadcast_in_dim %56, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %58 = stablehlo.exponential %55 : tensor<128x10xf32>
    %59 = stablehlo.multiply %57, %58 : tensor<128x10xf32>
    %60 = stablehlo.subtract %2, %59 : tensor<128x10xf32>
    %61 = stablehlo.reduce(%60 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %62 = stablehlo.dot_general %60, %arg12, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x10xf32>, tensor<512x10xf32>) -> tensor<128x512xf32>
    %63 = stablehlo.dot_general %44, %60, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x10xf32>) -> tensor<512x10xf32>
    %c64 = stablehlo.compare GT, %43, %39 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %64 = stablehlo.select %c64, %62, %39 : tensor<128x512xi1>, tensor<128x512xf32>
    %65 = stablehlo.reduce(%64 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %66 = stablehlo.dot_general %64, %arg10, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %67 = stablehlo.dot_general %40, %64, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<512x512xf32>
    %c68 = stablehlo.compare GT, %38, %39 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %68 = stablehlo.select %c68, %66, %39 : tensor<128x512xi1>, tensor<128x512xf32>
    %69 = stablehlo.reduce(%68 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %70 = stablehlo.dot_general %68, %arg8, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<4096x512xf32>) -> tensor<128x4096xf32>
    %71 = stablehlo.dot_general %35, %68, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x4096xf32>, tensor<128x512xf32>) -> tensor<4096x512xf32>
    %72 = stablehlo.reshape %70 : (tensor<128x4096xf32>) -> tensor<128x8x8x64xf32>
    %73 = stablehlo.constant dense<0.0> : tensor<128x8x8x64xf32>
    %c74 = stablehlo.compare EQ, %28, %34 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %74 = stablehlo.select %c74, %72, %73 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %c75 = stablehlo.compare EQ, %28, %34 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %75 = stablehlo.select %c75, %73, %72 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %76 = stablehlo.pad %74, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x8x8x64xf32>, tensor<f32>) -> tensor<128x16x16x64xf32>
    %77 = stablehlo.add %22, %76 : tensor<128x16x16x64xf32>
    %c78 = stablehlo.compare EQ, %29, %34 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %78 = stablehlo.select %c78, %75, %73 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %c79 = stablehlo.compare EQ, %29, %34 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %79 = stablehlo.select %c79, %73, %75 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %80 = stablehlo.pad %78, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x8x8x64xf32>, tensor<f32>) -> tensor<128x16x16x64xf32>
    %81 = stablehlo.add %77, %80 : tensor<128x16x16x64xf32>
    %c82 = stablehlo.compare EQ, %31, %34 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %82 = stablehlo.select %c82, %79, %73 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %c83 = stablehlo.compare EQ, %31, %34 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %83 = stablehlo.select %c83, %73, %79 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %84 = stablehlo.pad %82, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x8x8x64xf32>, tensor<f32>) -> tensor<128x16x16x64xf32>
    %85 = stablehlo.add %81, %84 : tensor<128x16x16x64xf32>
    %c86 = stablehlo.compare EQ, %33, %34 : (tensor<128x8x8x64xf32>, tensor<128x8x8x64xf32>) -> tensor<128x8x8x64xi1>
    %86 = stablehlo.select %c86, %83, %73 : tensor<128x8x8x64xi1>, tensor<128x8x8x64xf32>
    %87 = stablehlo.pad %86, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x8x8x64xf32>, tensor<f32>) -> tensor<128x16x16x64xf32>
    %88 = stablehlo.add %85, %87 : tensor<128x16x16x64xf32>
    %c89 = stablehlo.compare GT, %26, %22 : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<128x16x16x64xi1>
    %89 = stablehlo.select %c89, %88, %22 : tensor<128x16x16x64xi1>, tensor<128x16x16x64xf32>
    %90 = stablehlo.reduce(%89 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<64xf32>
    %91 = stablehlo.reverse %arg6, dims = [0, 1] : tensor<3x3x64x64xf32>
    %92 = stablehlo.convolution(%89, %91) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x64xf32>, tensor<3x3x64x64xf32>) -> tensor<128x16x16x64xf32>
    %93 = stablehlo.pad %23, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x18x18x64xf32>
    %94 = stablehlo.slice %93 [0:128:1, 0:16:1, 0:16:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %95 = stablehlo.dot_general %94, %89, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %96 = stablehlo.reshape %95 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %97 = stablehlo.slice %93 [0:128:1, 0:16:1, 1:17:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %98 = stablehlo.dot_general %97, %89, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %99 = stablehlo.reshape %98 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %100 = stablehlo.concatenate %96, %99, dim = 0 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<2x64x64xf32>
    %101 = stablehlo.slice %93 [0:128:1, 0:16:1, 2:18:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %102 = stablehlo.dot_general %101, %89, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %103 = stablehlo.reshape %102 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %104 = stablehlo.concatenate %100, %103, dim = 0 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>) -> tensor<3x64x64xf32>
    %105 = stablehlo.slice %93 [0:128:1, 1:17:1, 0:16:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %106 = stablehlo.dot_general %105, %89, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %107 = stablehlo.reshape %106 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %108 = stablehlo.concatenate %104, %107, dim = 0 : (tensor<3x64x64xf32>, tensor<1x64x64xf32>) -> tensor<4x64x64xf32>
    %109 = stablehlo.slice %93 [0:128:1, 1:17:1, 1:17:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %110 = stablehlo.dot_general %109, %89, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %111 = stablehlo.reshape %110 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %112 = stablehlo.concatenate %108, %111, dim = 0 : (tensor<4x64x64xf32>, tensor<1x64x64xf32>) -> tensor<5x64x64xf32>
    %113 = stablehlo.slice %93 [0:128:1, 1:17:1, 2:18:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %114 = stablehlo.dot_general %113, %89, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %115 = stablehlo.reshape %114 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %116 = stablehlo.concatenate %112, %115, dim = 0 : (tensor<5x64x64xf32>, tensor<1x64x64xf32>) -> tensor<6x64x64xf32>
    %117 = stablehlo.slice %93 [0:128:1, 2:18:1, 0:16:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %118 = stablehlo.dot_general %117, %89, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %119 = stablehlo.reshape %118 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %120 = stablehlo.concatenate %116, %119, dim = 0 : (tensor<6x64x64xf32>, tensor<1x64x64xf32>) -> tensor<7x64x64xf32>
    %121 = stablehlo.slice %93 [0:128:1, 2:18:1, 1:17:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %122 = stablehlo.dot_general %121, %89, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %123 = stablehlo.reshape %122 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %124 = stablehlo.concatenate %120, %123, dim = 0 : (tensor<7x64x64xf32>, tensor<1x64x64xf32>) -> tensor<8x64x64xf32>
    %125 = stablehlo.slice %93 [0:128:1, 2:18:1, 2:18:1, 0:64:1] : (tensor<128x18x18x64xf32>) -> tensor<128x16x16x64xf32>
    %126 = stablehlo.dot_general %125, %89, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<64x64xf32>
    %127 = stablehlo.reshape %126 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %128 = stablehlo.concatenate %124, %127, dim = 0 : (tensor<8x64x64xf32>, tensor<1x64x64xf32>) -> tensor<9x64x64xf32>
    %129 = stablehlo.reshape %128 : (tensor<9x64x64xf32>) -> tensor<3x3x64x64xf32>
    %c130 = stablehlo.compare GT, %21, %22 : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<128x16x16x64xi1>
    %130 = stablehlo.select %c130, %92, %22 : tensor<128x16x16x64xi1>, tensor<128x16x16x64xf32>
    %131 = stablehlo.reduce(%130 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<64xf32>
    %132 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<3x3x32x64xf32>
    %133 = stablehlo.convolution(%130, %132) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x64xf32>, tensor<3x3x32x64xf32>) -> tensor<128x16x16x32xf32>
    %134 = stablehlo.pad %18, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x18x18x32xf32>
    %135 = stablehlo.slice %134 [0:128:1, 0:16:1, 0:16:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %136 = stablehlo.dot_general %135, %130, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %137 = stablehlo.reshape %136 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %138 = stablehlo.slice %134 [0:128:1, 0:16:1, 1:17:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %139 = stablehlo.dot_general %138, %130, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %140 = stablehlo.reshape %139 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %141 = stablehlo.concatenate %137, %140, dim = 0 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>) -> tensor<2x32x64xf32>
    %142 = stablehlo.slice %134 [0:128:1, 0:16:1, 2:18:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %143 = stablehlo.dot_general %142, %130, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %144 = stablehlo.reshape %143 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %145 = stablehlo.concatenate %141, %144, dim = 0 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>) -> tensor<3x32x64xf32>
    %146 = stablehlo.slice %134 [0:128:1, 1:17:1, 0:16:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %147 = stablehlo.dot_general %146, %130, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %148 = stablehlo.reshape %147 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %149 = stablehlo.concatenate %145, %148, dim = 0 : (tensor<3x32x64xf32>, tensor<1x32x64xf32>) -> tensor<4x32x64xf32>
    %150 = stablehlo.slice %134 [0:128:1, 1:17:1, 1:17:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %151 = stablehlo.dot_general %150, %130, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %152 = stablehlo.reshape %151 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %153 = stablehlo.concatenate %149, %152, dim = 0 : (tensor<4x32x64xf32>, tensor<1x32x64xf32>) -> tensor<5x32x64xf32>
    %154 = stablehlo.slice %134 [0:128:1, 1:17:1, 2:18:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %155 = stablehlo.dot_general %154, %130, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %156 = stablehlo.reshape %155 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %157 = stablehlo.concatenate %153, %156, dim = 0 : (tensor<5x32x64xf32>, tensor<1x32x64xf32>) -> tensor<6x32x64xf32>
    %158 = stablehlo.slice %134 [0:128:1, 2:18:1, 0:16:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %159 = stablehlo.dot_general %158, %130, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %160 = stablehlo.reshape %159 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %161 = stablehlo.concatenate %157, %160, dim = 0 : (tensor<6x32x64xf32>, tensor<1x32x64xf32>) -> tensor<7x32x64xf32>
    %162 = stablehlo.slice %134 [0:128:1, 2:18:1, 1:17:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %163 = stablehlo.dot_general %162, %130, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %164 = stablehlo.reshape %163 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %165 = stablehlo.concatenate %161, %164, dim = 0 : (tensor<7x32x64xf32>, tensor<1x32x64xf32>) -> tensor<8x32x64xf32>
    %166 = stablehlo.slice %134 [0:128:1, 2:18:1, 2:18:1, 0:32:1] : (tensor<128x18x18x32xf32>) -> tensor<128x16x16x32xf32>
    %167 = stablehlo.dot_general %166, %130, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x16x16x32xf32>, tensor<128x16x16x64xf32>) -> tensor<32x64xf32>
    %168 = stablehlo.reshape %167 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
    %169 = stablehlo.concatenate %165, %168, dim = 0 : (tensor<8x32x64xf32>, tensor<1x32x64xf32>) -> tensor<9x32x64xf32>
    %170 = stablehlo.reshape %169 : (tensor<9x32x64xf32>) -> tensor<3x3x32x64xf32>
    %171 = stablehlo.constant dense<0.0> : tensor<128x16x16x32xf32>
    %c172 = stablehlo.compare EQ, %12, %18 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %172 = stablehlo.select %c172, %133, %171 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %c173 = stablehlo.compare EQ, %12, %18 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %173 = stablehlo.select %c173, %171, %133 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %174 = stablehlo.pad %172, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x32x32x32xf32>
    %175 = stablehlo.add %6, %174 : tensor<128x32x32x32xf32>
    %c176 = stablehlo.compare EQ, %13, %18 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %176 = stablehlo.select %c176, %173, %171 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %c177 = stablehlo.compare EQ, %13, %18 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %177 = stablehlo.select %c177, %171, %173 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %178 = stablehlo.pad %176, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x32x32x32xf32>
    %179 = stablehlo.add %175, %178 : tensor<128x32x32x32xf32>
    %c180 = stablehlo.compare EQ, %15, %18 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %180 = stablehlo.select %c180, %177, %171 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %c181 = stablehlo.compare EQ, %15, %18 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %181 = stablehlo.select %c181, %171, %177 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %182 = stablehlo.pad %180, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x32x32x32xf32>
    %183 = stablehlo.add %179, %182 : tensor<128x32x32x32xf32>
    %c184 = stablehlo.compare EQ, %17, %18 : (tensor<128x16x16x32xf32>, tensor<128x16x16x32xf32>) -> tensor<128x16x16x32xi1>
    %184 = stablehlo.select %c184, %181, %171 : tensor<128x16x16x32xi1>, tensor<128x16x16x32xf32>
    %185 = stablehlo.pad %184, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x32x32x32xf32>
    %186 = stablehlo.add %183, %185 : tensor<128x32x32x32xf32>
    %c187 = stablehlo.compare GT, %10, %6 : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<128x32x32x32xi1>
    %187 = stablehlo.select %c187, %186, %6 : tensor<128x32x32x32xi1>, tensor<128x32x32x32xf32>
    %188 = stablehlo.reduce(%187 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<32xf32>
    %189 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x32x32xf32>
    %190 = stablehlo.convolution(%187, %189) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x32x32x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x32x32x32xf32>
    %191 = stablehlo.pad %7, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<128x34x34x32xf32>
    %192 = stablehlo.slice %191 [0:128:1, 0:32:1, 0:32:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %193 = stablehlo.dot_general %192, %187, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %194 = stablehlo.reshape %193 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %195 = stablehlo.slice %191 [0:128:1, 0:32:1, 1:33:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %196 = stablehlo.dot_general %195, %187, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %197 = stablehlo.reshape %196 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %198 = stablehlo.concatenate %194, %197, dim = 0 : (tensor<1x32x32xf32>, tensor<1x32x32xf32>) -> tensor<2x32x32xf32>
    %199 = stablehlo.slice %191 [0:128:1, 0:32:1, 2:34:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %200 = stablehlo.dot_general %199, %187, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %201 = stablehlo.reshape %200 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %202 = stablehlo.concatenate %198, %201, dim = 0 : (tensor<2x32x32xf32>, tensor<1x32x32xf32>) -> tensor<3x32x32xf32>
    %203 = stablehlo.slice %191 [0:128:1, 1:33:1, 0:32:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %204 = stablehlo.dot_general %203, %187, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %205 = stablehlo.reshape %204 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %206 = stablehlo.concatenate %202, %205, dim = 0 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>) -> tensor<4x32x32xf32>
    %207 = stablehlo.slice %191 [0:128:1, 1:33:1, 1:33:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %208 = stablehlo.dot_general %207, %187, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %209 = stablehlo.reshape %208 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %210 = stablehlo.concatenate %206, %209, dim = 0 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>) -> tensor<5x32x32xf32>
    %211 = stablehlo.slice %191 [0:128:1, 1:33:1, 2:34:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %212 = stablehlo.dot_general %211, %187, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %213 = stablehlo.reshape %212 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %214 = stablehlo.concatenate %210, %213, dim = 0 : (tensor<5x32x32xf32>, tensor<1x32x32xf32>) -> tensor<6x32x32xf32>
    %215 = stablehlo.slice %191 [0:128:1, 2:34:1, 0:32:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %216 = stablehlo.dot_general %215, %187, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %217 = stablehlo.reshape %216 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %218 = stablehlo.concatenate %214, %217, dim = 0 : (tensor<6x32x32xf32>, tensor<1x32x32xf32>) -> tensor<7x32x32xf32>
    %219 = stablehlo.slice %191 [0:128:1, 2:34:1, 1:33:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %220 = stablehlo.dot_general %219, %187, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %221 = stablehlo.reshape %220 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %222 = stablehlo.concatenate %218, %221, dim = 0 : (tensor<7x32x32xf32>, tensor<1x32x32xf32>) -> tensor<8x32x32xf32>
    %223 = stablehlo.slice %191 [0:128:1, 2:34:1, 2:34:1, 0:32:1] : (tensor<128x34x34x32xf32>) -> tensor<128x32x32x32xf32>
    %224 = stablehlo.dot_general %223, %187, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<32x32xf32>
    %225 = stablehlo.reshape %224 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %226 = stablehlo.concatenate %222, %225, dim = 0 : (tensor<8x32x32xf32>, tensor<1x32x32xf32>) -> tensor<9x32x32xf32>
    %227 = stablehlo.reshape %226 : (tensor<9x32x32xf32>) -> tensor<3x3x32x32xf32>
    %c228 = stablehlo.compare GT, %5, %6 : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<128x32x32x32xi1>
    %228 = stablehlo.select %c228, %190, %6 : tensor<128x32x32x32xi1>, tensor<128x32x32x32xf32>
    %229 = stablehlo.reduce(%228 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<32xf32>
    %230 = stablehlo.pad %arg14, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x3xf32>, tensor<f32>) -> tensor<128x34x34x3xf32>
    %231 = stablehlo.slice %230 [0:128:1, 0:32:1, 0:32:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %232 = stablehlo.dot_general %231, %228, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %233 = stablehlo.reshape %232 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %234 = stablehlo.slice %230 [0:128:1, 0:32:1, 1:33:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %235 = stablehlo.dot_general %234, %228, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %236 = stablehlo.reshape %235 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %237 = stablehlo.concatenate %233, %236, dim = 0 : (tensor<1x3x32xf32>, tensor<1x3x32xf32>) -> tensor<2x3x32xf32>
    %238 = stablehlo.slice %230 [0:128:1, 0:32:1, 2:34:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %239 = stablehlo.dot_general %238, %228, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %240 = stablehlo.reshape %239 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %241 = stablehlo.concatenate %237, %240, dim = 0 : (tensor<2x3x32xf32>, tensor<1x3x32xf32>) -> tensor<3x3x32xf32>
    %242 = stablehlo.slice %230 [0:128:1, 1:33:1, 0:32:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %243 = stablehlo.dot_general %242, %228, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %244 = stablehlo.reshape %243 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %245 = stablehlo.concatenate %241, %244, dim = 0 : (tensor<3x3x32xf32>, tensor<1x3x32xf32>) -> tensor<4x3x32xf32>
    %246 = stablehlo.slice %230 [0:128:1, 1:33:1, 1:33:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %247 = stablehlo.dot_general %246, %228, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %248 = stablehlo.reshape %247 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %249 = stablehlo.concatenate %245, %248, dim = 0 : (tensor<4x3x32xf32>, tensor<1x3x32xf32>) -> tensor<5x3x32xf32>
    %250 = stablehlo.slice %230 [0:128:1, 1:33:1, 2:34:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %251 = stablehlo.dot_general %250, %228, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %252 = stablehlo.reshape %251 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %253 = stablehlo.concatenate %249, %252, dim = 0 : (tensor<5x3x32xf32>, tensor<1x3x32xf32>) -> tensor<6x3x32xf32>
    %254 = stablehlo.slice %230 [0:128:1, 2:34:1, 0:32:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %255 = stablehlo.dot_general %254, %228, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %256 = stablehlo.reshape %255 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %257 = stablehlo.concatenate %253, %256, dim = 0 : (tensor<6x3x32xf32>, tensor<1x3x32xf32>) -> tensor<7x3x32xf32>
    %258 = stablehlo.slice %230 [0:128:1, 2:34:1, 1:33:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %259 = stablehlo.dot_general %258, %228, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %260 = stablehlo.reshape %259 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %261 = stablehlo.concatenate %257, %260, dim = 0 : (tensor<7x3x32xf32>, tensor<1x3x32xf32>) -> tensor<8x3x32xf32>
    %262 = stablehlo.slice %230 [0:128:1, 2:34:1, 2:34:1, 0:3:1] : (tensor<128x34x34x3xf32>) -> tensor<128x32x32x3xf32>
    %263 = stablehlo.dot_general %262, %228, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x32x32x3xf32>, tensor<128x32x32x32xf32>) -> tensor<3x32xf32>
    %264 = stablehlo.reshape %263 : (tensor<3x32xf32>) -> tensor<1x3x32xf32>
    %265 = stablehlo.concatenate %261, %264, dim = 0 : (tensor<8x3x32xf32>, tensor<1x3x32xf32>) -> tensor<9x3x32xf32>
    %266 = stablehlo.reshape %265 : (tensor<9x3x32xf32>) -> tensor<3x3x3x32xf32>
    %267 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<3x3x3x32xf32>
    %268 = stablehlo.multiply %267, %266 : tensor<3x3x3x32xf32>
    %269 = stablehlo.subtract %arg0, %268 : tensor<3x3x3x32xf32>
    %270 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %271 = stablehlo.multiply %270, %229 : tensor<32xf32>
    %272 = stablehlo.subtract %arg1, %271 : tensor<32xf32>
    %273 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<3x3x32x32xf32>
    %274 = stablehlo.multiply %273, %227 : tensor<3x3x32x32xf32>
    %275 = stablehlo.subtract %arg2, %274 : tensor<3x3x32x32xf32>
    %276 = stablehlo.multiply %270, %188 : tensor<32xf32>
    %277 = stablehlo.subtract %arg3, %276 : tensor<32xf32>
    %278 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<3x3x32x64xf32>
    %279 = stablehlo.multiply %278, %170 : tensor<3x3x32x64xf32>
    %280 = stablehlo.subtract %arg4, %279 : tensor<3x3x32x64xf32>
    %281 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %282 = stablehlo.multiply %281, %131 : tensor<64xf32>
    %283 = stablehlo.subtract %arg5, %282 : tensor<64xf32>
    %284 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<3x3x64x64xf32>
    %285 = stablehlo.multiply %284, %129 : tensor<3x3x64x64xf32>
    %286 = stablehlo.subtract %arg6, %285 : tensor<3x3x64x64xf32>
    %287 = stablehlo.multiply %281, %90 : tensor<64xf32>
    %288 = stablehlo.subtract %arg7, %287 : tensor<64xf32>
    %289 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<4096x512xf32>
    %290 = stablehlo.multiply %289, %71 : tensor<4096x512xf32>
    %291 = stablehlo.subtract %arg8, %290 : tensor<4096x512xf32>
    %292 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %293 = stablehlo.multiply %292, %69 : tensor<512xf32>
    %294 = stablehlo.subtract %arg9, %293 : tensor<512xf32>
    %295 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<512x512xf32>
    %296 = stablehlo.multiply %295, %67 : tensor<512x512xf32>
    %297 = stablehlo.subtract %arg10, %296 : tensor<512x512xf32>
    %298 = stablehlo.multiply %292, %65 : tensor<512xf32>
    %299 = stablehlo.subtract %arg11, %298 : tensor<512xf32>
    %300 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<512x10xf32>
    %301 = stablehlo.multiply %300, %63 : tensor<512x10xf32>
    %302 = stablehlo.subtract %arg12, %301 : tensor<512x10xf32>
    %303 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %304 = stablehlo.multiply %303, %61 : tensor<10xf32>
    %305 = stablehlo.subtract %arg13, %304 : tensor<10xf32>
    %306 = stablehlo.multiply %2, %55 : tensor<128x10xf32>
    %307 = stablehlo.reduce(%306 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    return %269, %272, %275, %277, %280, %283, %286, %288, %291, %294, %297, %299, %302, %305, %307 : tensor<3x3x3x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<3x3x32x64xf32>, tensor<64xf32>, tensor<3x3x64x64xf32>, tensor<64xf32>, tensor<4096x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
