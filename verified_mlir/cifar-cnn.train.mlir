module @"cifar-cnn" {
  func.func public @train_step(%arg0: tensor<3x3x3x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<3x3x32x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<3x3x32x64xf32>, %arg5: tensor<64xf32>, %arg6: tensor<3x3x64x64xf32>, %arg7: tensor<64xf32>, %arg8: tensor<4096x512xf32>, %arg9: tensor<512xf32>, %arg10: tensor<512x512xf32>, %arg11: tensor<512xf32>, %arg12: tensor<512x10xf32>, %arg13: tensor<10xf32>, %arg14: tensor<128x32x32x3xf32>, %arg15: tensor<128x10xf32>, %arg16: tensor<f32>) -> (tensor<3x3x3x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<3x3x32x64xf32>, tensor<64xf32>, tensor<3x3x64x64xf32>, tensor<64xf32>, tensor<4096x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %highest = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %0 = stablehlo.constant dense<128.0> : tensor<128x10xf32>
    %1 = stablehlo.divide %arg15, %0 : tensor<128x10xf32>
    %2 = stablehlo.negate %1 : tensor<128x10xf32>
    %3 = stablehlo.broadcast_in_dim %arg16, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<128x10xf32>
    %5 = stablehlo.pad %arg14, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x3xf32>, tensor<f32>) -> tensor<128x34x34x3xf32>
    %6 = stablehlo.transpose %5, dims = [0, 3, 1, 2] : (tensor<128x34x34x3xf32>) -> tensor<128x3x34x34xf32>
    %7 = stablehlo.slice %6 [0:128:1, 0:3:1, 0:32:1, 0:32:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %8 = stablehlo.slice %6 [0:128:1, 0:3:1, 0:32:1, 1:33:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %9 = stablehlo.slice %6 [0:128:1, 0:3:1, 0:32:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %10 = stablehlo.slice %6 [0:128:1, 0:3:1, 1:33:1, 0:32:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %11 = stablehlo.slice %6 [0:128:1, 0:3:1, 1:33:1, 1:33:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %12 = stablehlo.slice %6 [0:128:1, 0:3:1, 1:33:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %13 = stablehlo.slice %6 [0:128:1, 0:3:1, 2:34:1, 0:32:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %14 = stablehlo.slice %6 [0:128:1, 0:3:1, 2:34:1, 1:33:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %15 = stablehlo.slice %6 [0:128:1, 0:3:1, 2:34:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %16 = stablehlo.concatenate %7, %8, %9, %10, %11, %12, %13, %14, %15, dim = 1 : (tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x27x32x32xf32>
    %17 = stablehlo.reshape %arg0 : (tensor<3x3x3x32xf32>) -> tensor<27x32xf32>
    %18 = stablehlo.dot_general %16, %17, contracting_dims = [1] x [0] : (tensor<128x27x32x32xf32>, tensor<27x32xf32>) -> tensor<128x32x32x32xf32>
    %19 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %20 = stablehlo.add %18, %19 : tensor<128x32x32x32xf32>
    %21 = stablehlo.constant dense<0.0> : tensor<128x32x32x32xf32>
    %22 = stablehlo.maximum %20, %21 : tensor<128x32x32x32xf32>
    %23 = stablehlo.pad %22, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<128x35x34x32xf32>
    %24 = stablehlo.slice %23 [0:128:1, 0:34:1, 0:34:1, 0:32:1] : (tensor<128x35x34x32xf32>) -> tensor<128x34x34x32xf32>
    %25 = stablehlo.convolution(%24, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x34x34x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x32x32x32xf32>
    %26 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %27 = stablehlo.add %25, %26 : tensor<128x32x32x32xf32>
    %28 = stablehlo.maximum %27, %21 : tensor<128x32x32x32xf32>
    %29 = stablehlo.reshape %28 : (tensor<128x32x32x32xf32>) -> tensor<128x16x2x16x2x32xf32>
    %30 = stablehlo.reduce(%29 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<128x16x2x16x2x32xf32>, tensor<f32>) -> tensor<128x16x16x32xf32>
    %31 = stablehlo.pad %30, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x19x18x32xf32>
    %32 = stablehlo.slice %31 [0:128:1, 0:18:1, 0:18:1, 0:32:1] : (tensor<128x19x18x32xf32>) -> tensor<128x18x18x32xf32>
    %33 = stablehlo.convolution(%32, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x18x18x32xf32>, tensor<3x3x32x64xf32>) -> tensor<128x16x16x64xf32>
    %34 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %35 = stablehlo.add %33, %34 : tensor<128x16x16x64xf32>
    %36 = stablehlo.constant dense<0.0> : tensor<128x16x16x64xf32>
    %37 = stablehlo.maximum %35, %36 : tensor<128x16x16x64xf32>
    %38 = stablehlo.pad %37, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x19x18x64xf32>
    %39 = stablehlo.slice %38 [0:128:1, 0:18:1, 0:18:1, 0:64:1] : (tensor<128x19x18x64xf32>) -> tensor<128x18x18x64xf32>
    %40 = stablehlo.convolution(%39, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x18x18x64xf32>, tensor<3x3x64x64xf32>) -> tensor<128x16x16x64xf32>
    %41 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %42 = stablehlo.add %40, %41 : tensor<128x16x16x64xf32>
    %43 = stablehlo.maximum %42, %36 : tensor<128x16x16x64xf32>
    %44 = stablehlo.reshape %43 : (tensor<128x16x16x64xf32>) -> tensor<128x8x2x8x2x64xf32>
    %45 = stablehlo.reduce(%44 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<128x8x2x8x2x64xf32>, tensor<f32>) -> tensor<128x8x8x64xf32>
    %46 = stablehlo.reshape %45 : (tensor<128x8x8x64xf32>) -> tensor<128x4096xf32>
    %47 = stablehlo.reshape %46 : (tensor<128x4096xf32>) -> tensor<128x32x128xf32>
    %48 = stablehlo.reshape %arg8 : (tensor<4096x512xf32>) -> tensor<32x128x512xf32>
    %49 = stablehlo.dot_general %47, %48, batching_dims = [1] x [0], contracting_dims = [2] x [1] : (tensor<128x32x128xf32>, tensor<32x128x512xf32>) -> tensor<32x128x512xf32>
    %50 = stablehlo.reduce(%49 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<32x128x512xf32>, tensor<f32>) -> tensor<128x512xf32>
    %51 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %52 = stablehlo.add %50, %51 : tensor<128x512xf32>
    %53 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %54 = stablehlo.maximum %52, %53 : tensor<128x512xf32>
    %55 = stablehlo.dot_general %54, %arg10, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %56 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %57 = stablehlo.add %55, %56 : tensor<128x512xf32>
    %58 = stablehlo.maximum %57, %53 : tensor<128x512xf32>
    %59 = stablehlo.dot_general %58, %arg12, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %60 = stablehlo.broadcast_in_dim %arg13, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %61 = stablehlo.add %59, %60 : tensor<128x10xf32>
    %62 = stablehlo.reduce(%61 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %63 = stablehlo.broadcast_in_dim %62, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %64 = stablehlo.subtract %61, %63 : tensor<128x10xf32>
    %65 = stablehlo.exponential %64 : tensor<128x10xf32>
    %66 = stablehlo.reduce(%65 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %67 = stablehlo.log %66 : tensor<128xf32>
    %68 = stablehlo.broadcast_in_dim %67, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %69 = stablehlo.subtract %64, %68 : tensor<128x10xf32>
    %70 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %71 = stablehlo.broadcast_in_dim %70, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %72 = stablehlo.exponential %69 : tensor<128x10xf32>
    %73 = stablehlo.multiply %71, %72 : tensor<128x10xf32>
    %74 = stablehlo.subtract %4, %73 : tensor<128x10xf32>
    %75 = stablehlo.reduce(%74 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %76 = stablehlo.dot_general %74, %arg12, contracting_dims = [1] x [1] : (tensor<128x10xf32>, tensor<512x10xf32>) -> tensor<128x512xf32>
    %77 = stablehlo.dot_general %58, %74, contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x10xf32>) -> tensor<512x10xf32>
    %c78 = stablehlo.compare GT, %58, %53 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %78 = stablehlo.select %c78, %76, %53 : tensor<128x512xi1>, tensor<128x512xf32>
    %79 = stablehlo.reduce(%78 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %80 = stablehlo.dot_general %78, %arg10, contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %81 = stablehlo.dot_general %54, %78, contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<512x512xf32>
    %c82 = stablehlo.compare GT, %54, %53 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %82 = stablehlo.select %c82, %80, %53 : tensor<128x512xi1>, tensor<128x512xf32>
    %83 = stablehlo.reduce(%82 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %84 = stablehlo.dot_general %82, %arg8, contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<4096x512xf32>) -> tensor<128x4096xf32>
    %85 = stablehlo.dot_general %46, %82, contracting_dims = [0] x [0] : (tensor<128x4096xf32>, tensor<128x512xf32>) -> tensor<4096x512xf32>
    %86 = stablehlo.reshape %84 : (tensor<128x4096xf32>) -> tensor<128x8x8x64xf32>
    %87 = stablehlo.broadcast_in_dim %45, dims = [0, 1, 3, 5] : (tensor<128x8x8x64xf32>) -> tensor<128x8x2x8x2x64xf32>
    %88 = stablehlo.iota dim = 2 : tensor<128x8x2x8x2x64xf32>
    %89 = stablehlo.constant dense<2.0> : tensor<128x8x2x8x2x64xf32>
    %90 = stablehlo.multiply %88, %89 : tensor<128x8x2x8x2x64xf32>
    %91 = stablehlo.iota dim = 4 : tensor<128x8x2x8x2x64xf32>
    %92 = stablehlo.add %90, %91 : tensor<128x8x2x8x2x64xf32>
    %93 = stablehlo.constant dense<4.0> : tensor<128x8x2x8x2x64xf32>
    %c94 = stablehlo.compare EQ, %44, %87 : (tensor<128x8x2x8x2x64xf32>, tensor<128x8x2x8x2x64xf32>) -> tensor<128x8x2x8x2x64xi1>
    %94 = stablehlo.select %c94, %92, %93 : tensor<128x8x2x8x2x64xi1>, tensor<128x8x2x8x2x64xf32>
    %95 = stablehlo.reduce(%94 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<128x8x2x8x2x64xf32>, tensor<f32>) -> tensor<128x8x8x64xf32>
    %96 = stablehlo.broadcast_in_dim %95, dims = [0, 1, 3, 5] : (tensor<128x8x8x64xf32>) -> tensor<128x8x2x8x2x64xf32>
    %97 = stablehlo.broadcast_in_dim %86, dims = [0, 1, 3, 5] : (tensor<128x8x8x64xf32>) -> tensor<128x8x2x8x2x64xf32>
    %98 = stablehlo.constant dense<0.0> : tensor<128x8x2x8x2x64xf32>
    %c99 = stablehlo.compare EQ, %92, %96 : (tensor<128x8x2x8x2x64xf32>, tensor<128x8x2x8x2x64xf32>) -> tensor<128x8x2x8x2x64xi1>
    %99 = stablehlo.select %c99, %97, %98 : tensor<128x8x2x8x2x64xi1>, tensor<128x8x2x8x2x64xf32>
    %100 = stablehlo.reshape %99 : (tensor<128x8x2x8x2x64xf32>) -> tensor<128x16x16x64xf32>
    %c101 = stablehlo.compare GT, %43, %36 : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<128x16x16x64xi1>
    %101 = stablehlo.select %c101, %100, %36 : tensor<128x16x16x64xi1>, tensor<128x16x16x64xf32>
    %102 = stablehlo.reduce(%101 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x64xf32>
    %103 = stablehlo.reduce(%102 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x64xf32>, tensor<f32>) -> tensor<64xf32>
    %104 = stablehlo.pad %101, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x19x18x64xf32>
    %105 = stablehlo.slice %104 [0:128:1, 0:18:1, 0:18:1, 0:64:1] : (tensor<128x19x18x64xf32>) -> tensor<128x18x18x64xf32>
    %106 = stablehlo.reverse %arg6, dims = [0, 1] : tensor<3x3x64x64xf32>
    %107 = stablehlo.convolution(%105, %106) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x18x18x64xf32>, tensor<3x3x64x64xf32>) -> tensor<128x16x16x64xf32>
    %108 = stablehlo.reshape %38 : (tensor<128x19x18x64xf32>) -> tensor<128x342x64xf32>
    %109 = stablehlo.optimization_barrier %108 : tensor<128x342x64xf32>
    %110 = stablehlo.reshape %104 : (tensor<128x19x18x64xf32>) -> tensor<128x342x64xf32>
    %111 = stablehlo.optimization_barrier %110 : tensor<128x342x64xf32>
    %112 = stablehlo.slice %111 [0:128:1, 19:307:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %113 = stablehlo.slice %109 [0:128:1, 0:288:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %114 = stablehlo.dot_general %113, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %115 = stablehlo.slice %109 [0:128:1, 1:289:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %116 = stablehlo.dot_general %115, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %117 = stablehlo.slice %109 [0:128:1, 2:290:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %118 = stablehlo.dot_general %117, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %119 = stablehlo.slice %109 [0:128:1, 18:306:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %120 = stablehlo.dot_general %119, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %121 = stablehlo.slice %109 [0:128:1, 19:307:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %122 = stablehlo.dot_general %121, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %123 = stablehlo.slice %109 [0:128:1, 20:308:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %124 = stablehlo.dot_general %123, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %125 = stablehlo.slice %109 [0:128:1, 36:324:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %126 = stablehlo.dot_general %125, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %127 = stablehlo.slice %109 [0:128:1, 37:325:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %128 = stablehlo.dot_general %127, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %129 = stablehlo.slice %109 [0:128:1, 38:326:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %130 = stablehlo.dot_general %129, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %131 = stablehlo.concatenate %114, %116, %118, %120, %122, %124, %126, %128, %130, dim = 1 : (tensor<128x64x64xf32>, tensor<128x64x64xf32>, tensor<128x64x64xf32>, tensor<128x64x64xf32>, tensor<128x64x64xf32>, tensor<128x64x64xf32>, tensor<128x64x64xf32>, tensor<128x64x64xf32>, tensor<128x64x64xf32>) -> tensor<128x576x64xf32>
    %132 = stablehlo.reduce(%131 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x576x64xf32>, tensor<f32>) -> tensor<576x64xf32>
    %133 = stablehlo.reshape %132 : (tensor<576x64xf32>) -> tensor<3x3x64x64xf32>
    %c134 = stablehlo.compare GT, %37, %36 : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<128x16x16x64xi1>
    %134 = stablehlo.select %c134, %107, %36 : tensor<128x16x16x64xi1>, tensor<128x16x16x64xf32>
    %135 = stablehlo.reduce(%134 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x64xf32>
    %136 = stablehlo.reduce(%135 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x64xf32>, tensor<f32>) -> tensor<64xf32>
    %137 = stablehlo.pad %134, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x19x18x64xf32>
    %138 = stablehlo.slice %137 [0:128:1, 0:18:1, 0:18:1, 0:64:1] : (tensor<128x19x18x64xf32>) -> tensor<128x18x18x64xf32>
    %139 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<3x3x32x64xf32>
    %140 = stablehlo.convolution(%138, %139) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x18x18x64xf32>, tensor<3x3x32x64xf32>) -> tensor<128x16x16x32xf32>
    %141 = stablehlo.reshape %31 : (tensor<128x19x18x32xf32>) -> tensor<128x342x32xf32>
    %142 = stablehlo.optimization_barrier %141 : tensor<128x342x32xf32>
    %143 = stablehlo.reshape %137 : (tensor<128x19x18x64xf32>) -> tensor<128x342x64xf32>
    %144 = stablehlo.optimization_barrier %143 : tensor<128x342x64xf32>
    %145 = stablehlo.slice %144 [0:128:1, 19:307:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %146 = stablehlo.slice %142 [0:128:1, 0:288:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %147 = stablehlo.dot_general %146, %145, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %148 = stablehlo.slice %142 [0:128:1, 1:289:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %149 = stablehlo.dot_general %148, %145, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %150 = stablehlo.slice %142 [0:128:1, 2:290:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %151 = stablehlo.dot_general %150, %145, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %152 = stablehlo.slice %142 [0:128:1, 18:306:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %153 = stablehlo.dot_general %152, %145, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %154 = stablehlo.slice %142 [0:128:1, 19:307:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %155 = stablehlo.dot_general %154, %145, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %156 = stablehlo.slice %142 [0:128:1, 20:308:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %157 = stablehlo.dot_general %156, %145, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %158 = stablehlo.slice %142 [0:128:1, 36:324:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %159 = stablehlo.dot_general %158, %145, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %160 = stablehlo.slice %142 [0:128:1, 37:325:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %161 = stablehlo.dot_general %160, %145, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %162 = stablehlo.slice %142 [0:128:1, 38:326:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %163 = stablehlo.dot_general %162, %145, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %164 = stablehlo.concatenate %147, %149, %151, %153, %155, %157, %159, %161, %163, dim = 1 : (tensor<128x32x64xf32>, tensor<128x32x64xf32>, tensor<128x32x64xf32>, tensor<128x32x64xf32>, tensor<128x32x64xf32>, tensor<128x32x64xf32>, tensor<128x32x64xf32>, tensor<128x32x64xf32>, tensor<128x32x64xf32>) -> tensor<128x288x64xf32>
    %165 = stablehlo.reduce(%164 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x288x64xf32>, tensor<f32>) -> tensor<288x64xf32>
    %166 = stablehlo.reshape %165 : (tensor<288x64xf32>) -> tensor<3x3x32x64xf32>
    %167 = stablehlo.broadcast_in_dim %30, dims = [0, 1, 3, 5] : (tensor<128x16x16x32xf32>) -> tensor<128x16x2x16x2x32xf32>
    %168 = stablehlo.iota dim = 2 : tensor<128x16x2x16x2x32xf32>
    %169 = stablehlo.constant dense<2.0> : tensor<128x16x2x16x2x32xf32>
    %170 = stablehlo.multiply %168, %169 : tensor<128x16x2x16x2x32xf32>
    %171 = stablehlo.iota dim = 4 : tensor<128x16x2x16x2x32xf32>
    %172 = stablehlo.add %170, %171 : tensor<128x16x2x16x2x32xf32>
    %173 = stablehlo.constant dense<4.0> : tensor<128x16x2x16x2x32xf32>
    %c174 = stablehlo.compare EQ, %29, %167 : (tensor<128x16x2x16x2x32xf32>, tensor<128x16x2x16x2x32xf32>) -> tensor<128x16x2x16x2x32xi1>
    %174 = stablehlo.select %c174, %172, %173 : tensor<128x16x2x16x2x32xi1>, tensor<128x16x2x16x2x32xf32>
    %175 = stablehlo.reduce(%174 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<128x16x2x16x2x32xf32>, tensor<f32>) -> tensor<128x16x16x32xf32>
    %176 = stablehlo.broadcast_in_dim %175, dims = [0, 1, 3, 5] : (tensor<128x16x16x32xf32>) -> tensor<128x16x2x16x2x32xf32>
    %177 = stablehlo.broadcast_in_dim %140, dims = [0, 1, 3, 5] : (tensor<128x16x16x32xf32>) -> tensor<128x16x2x16x2x32xf32>
    %178 = stablehlo.constant dense<0.0> : tensor<128x16x2x16x2x32xf32>
    %c179 = stablehlo.compare EQ, %172, %176 : (tensor<128x16x2x16x2x32xf32>, tensor<128x16x2x16x2x32xf32>) -> tensor<128x16x2x16x2x32xi1>
    %179 = stablehlo.select %c179, %177, %178 : tensor<128x16x2x16x2x32xi1>, tensor<128x16x2x16x2x32xf32>
    %180 = stablehlo.reshape %179 : (tensor<128x16x2x16x2x32xf32>) -> tensor<128x32x32x32xf32>
    %c181 = stablehlo.compare GT, %28, %21 : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<128x32x32x32xi1>
    %181 = stablehlo.select %c181, %180, %21 : tensor<128x32x32x32xi1>, tensor<128x32x32x32xf32>
    %182 = stablehlo.reduce(%181 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<128x32xf32>
    %183 = stablehlo.reduce(%182 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x32xf32>, tensor<f32>) -> tensor<32xf32>
    %184 = stablehlo.pad %181, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<128x35x34x32xf32>
    %185 = stablehlo.slice %184 [0:128:1, 0:34:1, 0:34:1, 0:32:1] : (tensor<128x35x34x32xf32>) -> tensor<128x34x34x32xf32>
    %186 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x32x32xf32>
    %187 = stablehlo.convolution(%185, %186) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x34x34x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x32x32x32xf32>
    %188 = stablehlo.reshape %23 : (tensor<128x35x34x32xf32>) -> tensor<128x1190x32xf32>
    %189 = stablehlo.optimization_barrier %188 : tensor<128x1190x32xf32>
    %190 = stablehlo.reshape %184 : (tensor<128x35x34x32xf32>) -> tensor<128x1190x32xf32>
    %191 = stablehlo.optimization_barrier %190 : tensor<128x1190x32xf32>
    %192 = stablehlo.slice %191 [0:128:1, 35:1123:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %193 = stablehlo.slice %189 [0:128:1, 0:1088:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %194 = stablehlo.dot_general %193, %192, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %195 = stablehlo.slice %189 [0:128:1, 1:1089:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %196 = stablehlo.dot_general %195, %192, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %197 = stablehlo.slice %189 [0:128:1, 2:1090:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %198 = stablehlo.dot_general %197, %192, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %199 = stablehlo.slice %189 [0:128:1, 34:1122:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %200 = stablehlo.dot_general %199, %192, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %201 = stablehlo.slice %189 [0:128:1, 35:1123:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %202 = stablehlo.dot_general %201, %192, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %203 = stablehlo.slice %189 [0:128:1, 36:1124:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %204 = stablehlo.dot_general %203, %192, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %205 = stablehlo.slice %189 [0:128:1, 68:1156:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %206 = stablehlo.dot_general %205, %192, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %207 = stablehlo.slice %189 [0:128:1, 69:1157:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %208 = stablehlo.dot_general %207, %192, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %209 = stablehlo.slice %189 [0:128:1, 70:1158:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %210 = stablehlo.dot_general %209, %192, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %211 = stablehlo.concatenate %194, %196, %198, %200, %202, %204, %206, %208, %210, dim = 1 : (tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>) -> tensor<128x288x32xf32>
    %212 = stablehlo.reduce(%211 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x288x32xf32>, tensor<f32>) -> tensor<288x32xf32>
    %213 = stablehlo.reshape %212 : (tensor<288x32xf32>) -> tensor<3x3x32x32xf32>
    %c214 = stablehlo.compare GT, %22, %21 : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<128x32x32x32xi1>
    %214 = stablehlo.select %c214, %187, %21 : tensor<128x32x32x32xi1>, tensor<128x32x32x32xf32>
    %215 = stablehlo.reduce(%214 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<128x32xf32>
    %216 = stablehlo.reduce(%215 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x32xf32>, tensor<f32>) -> tensor<32xf32>
    %217 = stablehlo.dot_general %16, %214, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<128x27x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<128x27x32xf32>
    %218 = stablehlo.reduce(%217 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x27x32xf32>, tensor<f32>) -> tensor<27x32xf32>
    %219 = stablehlo.reshape %218 : (tensor<27x32xf32>) -> tensor<3x3x3x32xf32>
    %220 = stablehlo.subtract %arg0, %219 : tensor<3x3x3x32xf32>
    %221 = stablehlo.subtract %arg1, %216 : tensor<32xf32>
    %222 = stablehlo.subtract %arg2, %213 : tensor<3x3x32x32xf32>
    %223 = stablehlo.subtract %arg3, %183 : tensor<32xf32>
    %224 = stablehlo.subtract %arg4, %166 : tensor<3x3x32x64xf32>
    %225 = stablehlo.subtract %arg5, %136 : tensor<64xf32>
    %226 = stablehlo.subtract %arg6, %133 : tensor<3x3x64x64xf32>
    %227 = stablehlo.subtract %arg7, %103 : tensor<64xf32>
    %228 = stablehlo.subtract %arg8, %85 : tensor<4096x512xf32>
    %229 = stablehlo.subtract %arg9, %83 : tensor<512xf32>
    %230 = stablehlo.subtract %arg10, %81 : tensor<512x512xf32>
    %231 = stablehlo.subtract %arg11, %79 : tensor<512xf32>
    %232 = stablehlo.subtract %arg12, %77 : tensor<512x10xf32>
    %233 = stablehlo.subtract %arg13, %75 : tensor<10xf32>
    %234 = stablehlo.multiply %2, %69 : tensor<128x10xf32>
    %235 = stablehlo.reduce(%234 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    return %220, %221, %222, %223, %224, %225, %226, %227, %228, %229, %230, %231, %232, %233, %235 : tensor<3x3x3x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<3x3x32x64xf32>, tensor<64xf32>, tensor<3x3x64x64xf32>, tensor<64xf32>, tensor<4096x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
