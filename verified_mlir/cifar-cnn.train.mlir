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
    %9 = stablehlo.concatenate %7, %8, dim = 1 : (tensor<128x3x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x6x32x32xf32>
    %10 = stablehlo.slice %6 [0:128:1, 0:3:1, 0:32:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %11 = stablehlo.concatenate %9, %10, dim = 1 : (tensor<128x6x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x9x32x32xf32>
    %12 = stablehlo.slice %6 [0:128:1, 0:3:1, 1:33:1, 0:32:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %13 = stablehlo.concatenate %11, %12, dim = 1 : (tensor<128x9x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x12x32x32xf32>
    %14 = stablehlo.slice %6 [0:128:1, 0:3:1, 1:33:1, 1:33:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %15 = stablehlo.concatenate %13, %14, dim = 1 : (tensor<128x12x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x15x32x32xf32>
    %16 = stablehlo.slice %6 [0:128:1, 0:3:1, 1:33:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %17 = stablehlo.concatenate %15, %16, dim = 1 : (tensor<128x15x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x18x32x32xf32>
    %18 = stablehlo.slice %6 [0:128:1, 0:3:1, 2:34:1, 0:32:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %19 = stablehlo.concatenate %17, %18, dim = 1 : (tensor<128x18x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x21x32x32xf32>
    %20 = stablehlo.slice %6 [0:128:1, 0:3:1, 2:34:1, 1:33:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %21 = stablehlo.concatenate %19, %20, dim = 1 : (tensor<128x21x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x24x32x32xf32>
    %22 = stablehlo.slice %6 [0:128:1, 0:3:1, 2:34:1, 2:34:1] : (tensor<128x3x34x34xf32>) -> tensor<128x3x32x32xf32>
    %23 = stablehlo.concatenate %21, %22, dim = 1 : (tensor<128x24x32x32xf32>, tensor<128x3x32x32xf32>) -> tensor<128x27x32x32xf32>
    %24 = stablehlo.reshape %arg0 : (tensor<3x3x3x32xf32>) -> tensor<27x32xf32>
    %25 = stablehlo.dot_general %23, %24, contracting_dims = [1] x [0] : (tensor<128x27x32x32xf32>, tensor<27x32xf32>) -> tensor<128x32x32x32xf32>
    %26 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %27 = stablehlo.add %25, %26 : tensor<128x32x32x32xf32>
    %28 = stablehlo.constant dense<0.0> : tensor<128x32x32x32xf32>
    %29 = stablehlo.maximum %27, %28 : tensor<128x32x32x32xf32>
    %30 = stablehlo.convolution(%29, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x32x32x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x32x32x32xf32>
    %31 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x32x32x32xf32>
    %32 = stablehlo.add %30, %31 : tensor<128x32x32x32xf32>
    %33 = stablehlo.maximum %32, %28 : tensor<128x32x32x32xf32>
    %34 = stablehlo.reshape %33 : (tensor<128x32x32x32xf32>) -> tensor<128x16x2x16x2x32xf32>
    %35 = stablehlo.reduce(%34 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<128x16x2x16x2x32xf32>, tensor<f32>) -> tensor<128x16x16x32xf32>
    %36 = stablehlo.convolution(%35, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x32xf32>, tensor<3x3x32x64xf32>) -> tensor<128x16x16x64xf32>
    %37 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %38 = stablehlo.add %36, %37 : tensor<128x16x16x64xf32>
    %39 = stablehlo.constant dense<0.0> : tensor<128x16x16x64xf32>
    %40 = stablehlo.maximum %38, %39 : tensor<128x16x16x64xf32>
    %41 = stablehlo.convolution(%40, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x64xf32>, tensor<3x3x64x64xf32>) -> tensor<128x16x16x64xf32>
    %42 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<64xf32>) -> tensor<128x16x16x64xf32>
    %43 = stablehlo.add %41, %42 : tensor<128x16x16x64xf32>
    %44 = stablehlo.maximum %43, %39 : tensor<128x16x16x64xf32>
    %45 = stablehlo.reshape %44 : (tensor<128x16x16x64xf32>) -> tensor<128x8x2x8x2x64xf32>
    %46 = stablehlo.reduce(%45 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<128x8x2x8x2x64xf32>, tensor<f32>) -> tensor<128x8x8x64xf32>
    %47 = stablehlo.reshape %46 : (tensor<128x8x8x64xf32>) -> tensor<128x4096xf32>
    %48 = stablehlo.reshape %47 : (tensor<128x4096xf32>) -> tensor<128x32x128xf32>
    %49 = stablehlo.reshape %arg8 : (tensor<4096x512xf32>) -> tensor<32x128x512xf32>
    %50 = stablehlo.dot_general %48, %49, batching_dims = [1] x [0], contracting_dims = [2] x [1] : (tensor<128x32x128xf32>, tensor<32x128x512xf32>) -> tensor<32x128x512xf32>
    %51 = stablehlo.reduce(%50 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<32x128x512xf32>, tensor<f32>) -> tensor<128x512xf32>
    %52 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %53 = stablehlo.add %51, %52 : tensor<128x512xf32>
    %54 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %55 = stablehlo.maximum %53, %54 : tensor<128x512xf32>
    %56 = stablehlo.dot_general %55, %arg10, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %57 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %58 = stablehlo.add %56, %57 : tensor<128x512xf32>
    %59 = stablehlo.maximum %58, %54 : tensor<128x512xf32>
    %60 = stablehlo.dot_general %59, %arg12, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %61 = stablehlo.broadcast_in_dim %arg13, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %62 = stablehlo.add %60, %61 : tensor<128x10xf32>
    %63 = stablehlo.reduce(%62 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %64 = stablehlo.broadcast_in_dim %63, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %65 = stablehlo.subtract %62, %64 : tensor<128x10xf32>
    %66 = stablehlo.exponential %65 : tensor<128x10xf32>
    %67 = stablehlo.reduce(%66 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %68 = stablehlo.log %67 : tensor<128xf32>
    %69 = stablehlo.broadcast_in_dim %68, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %70 = stablehlo.subtract %65, %69 : tensor<128x10xf32>
    %71 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %72 = stablehlo.broadcast_in_dim %71, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %73 = stablehlo.exponential %70 : tensor<128x10xf32>
    %74 = stablehlo.multiply %72, %73 : tensor<128x10xf32>
    %75 = stablehlo.subtract %4, %74 : tensor<128x10xf32>
    %76 = stablehlo.reduce(%75 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %77 = stablehlo.dot_general %75, %arg12, contracting_dims = [1] x [1] : (tensor<128x10xf32>, tensor<512x10xf32>) -> tensor<128x512xf32>
    %78 = stablehlo.dot_general %59, %75, contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x10xf32>) -> tensor<512x10xf32>
    %c79 = stablehlo.compare GT, %58, %54 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %79 = stablehlo.select %c79, %77, %54 : tensor<128x512xi1>, tensor<128x512xf32>
    %80 = stablehlo.reduce(%79 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %81 = stablehlo.dot_general %79, %arg10, contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %82 = stablehlo.dot_general %55, %79, contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<512x512xf32>
    %c83 = stablehlo.compare GT, %53, %54 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %83 = stablehlo.select %c83, %81, %54 : tensor<128x512xi1>, tensor<128x512xf32>
    %84 = stablehlo.reduce(%83 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %85 = stablehlo.dot_general %83, %arg8, contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<4096x512xf32>) -> tensor<128x4096xf32>
    %86 = stablehlo.dot_general %47, %83, contracting_dims = [0] x [0] : (tensor<128x4096xf32>, tensor<128x512xf32>) -> tensor<4096x512xf32>
    %87 = stablehlo.reshape %85 : (tensor<128x4096xf32>) -> tensor<128x8x8x64xf32>
    %88 = stablehlo.broadcast_in_dim %46, dims = [0, 1, 3, 5] : (tensor<128x8x8x64xf32>) -> tensor<128x8x2x8x2x64xf32>
    %89 = stablehlo.iota dim = 2 : tensor<128x8x2x8x2x64xf32>
    %90 = stablehlo.constant dense<2.0> : tensor<128x8x2x8x2x64xf32>
    %91 = stablehlo.multiply %89, %90 : tensor<128x8x2x8x2x64xf32>
    %92 = stablehlo.iota dim = 4 : tensor<128x8x2x8x2x64xf32>
    %93 = stablehlo.add %91, %92 : tensor<128x8x2x8x2x64xf32>
    %94 = stablehlo.constant dense<4.0> : tensor<128x8x2x8x2x64xf32>
    %c95 = stablehlo.compare EQ, %45, %88 : (tensor<128x8x2x8x2x64xf32>, tensor<128x8x2x8x2x64xf32>) -> tensor<128x8x2x8x2x64xi1>
    %95 = stablehlo.select %c95, %93, %94 : tensor<128x8x2x8x2x64xi1>, tensor<128x8x2x8x2x64xf32>
    %96 = stablehlo.reduce(%95 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<128x8x2x8x2x64xf32>, tensor<f32>) -> tensor<128x8x8x64xf32>
    %97 = stablehlo.broadcast_in_dim %96, dims = [0, 1, 3, 5] : (tensor<128x8x8x64xf32>) -> tensor<128x8x2x8x2x64xf32>
    %98 = stablehlo.broadcast_in_dim %87, dims = [0, 1, 3, 5] : (tensor<128x8x8x64xf32>) -> tensor<128x8x2x8x2x64xf32>
    %99 = stablehlo.constant dense<0.0> : tensor<128x8x2x8x2x64xf32>
    %c100 = stablehlo.compare EQ, %93, %97 : (tensor<128x8x2x8x2x64xf32>, tensor<128x8x2x8x2x64xf32>) -> tensor<128x8x2x8x2x64xi1>
    %100 = stablehlo.select %c100, %98, %99 : tensor<128x8x2x8x2x64xi1>, tensor<128x8x2x8x2x64xf32>
    %101 = stablehlo.reshape %100 : (tensor<128x8x2x8x2x64xf32>) -> tensor<128x16x16x64xf32>
    %c102 = stablehlo.compare GT, %43, %39 : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<128x16x16x64xi1>
    %102 = stablehlo.select %c102, %101, %39 : tensor<128x16x16x64xi1>, tensor<128x16x16x64xf32>
    %103 = stablehlo.reduce(%102 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x64xf32>
    %104 = stablehlo.reduce(%103 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x64xf32>, tensor<f32>) -> tensor<64xf32>
    %105 = stablehlo.reverse %arg6, dims = [0, 1] : tensor<3x3x64x64xf32>
    %106 = stablehlo.convolution(%102, %105) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x64xf32>, tensor<3x3x64x64xf32>) -> tensor<128x16x16x64xf32>
    %107 = stablehlo.pad %40, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x19x18x64xf32>
    %108 = stablehlo.reshape %107 : (tensor<128x19x18x64xf32>) -> tensor<128x342x64xf32>
    %109 = stablehlo.optimization_barrier %108 : tensor<128x342x64xf32>
    %110 = stablehlo.pad %102, %zero, low = [0, 0, 0, 0], high = [0, 0, 2, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x16x18x64xf32>
    %111 = stablehlo.reshape %110 : (tensor<128x16x18x64xf32>) -> tensor<128x288x64xf32>
    %112 = stablehlo.optimization_barrier %111 : tensor<128x288x64xf32>
    %113 = stablehlo.slice %109 [0:128:1, 0:288:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %114 = stablehlo.dot_general %113, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %115 = stablehlo.slice %109 [0:128:1, 1:289:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %116 = stablehlo.dot_general %115, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %117 = stablehlo.concatenate %114, %116, dim = 1 : (tensor<128x64x64xf32>, tensor<128x64x64xf32>) -> tensor<128x128x64xf32>
    %118 = stablehlo.slice %109 [0:128:1, 2:290:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %119 = stablehlo.dot_general %118, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %120 = stablehlo.concatenate %117, %119, dim = 1 : (tensor<128x128x64xf32>, tensor<128x64x64xf32>) -> tensor<128x192x64xf32>
    %121 = stablehlo.slice %109 [0:128:1, 18:306:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %122 = stablehlo.dot_general %121, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %123 = stablehlo.concatenate %120, %122, dim = 1 : (tensor<128x192x64xf32>, tensor<128x64x64xf32>) -> tensor<128x256x64xf32>
    %124 = stablehlo.slice %109 [0:128:1, 19:307:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %125 = stablehlo.dot_general %124, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %126 = stablehlo.concatenate %123, %125, dim = 1 : (tensor<128x256x64xf32>, tensor<128x64x64xf32>) -> tensor<128x320x64xf32>
    %127 = stablehlo.slice %109 [0:128:1, 20:308:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %128 = stablehlo.dot_general %127, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %129 = stablehlo.concatenate %126, %128, dim = 1 : (tensor<128x320x64xf32>, tensor<128x64x64xf32>) -> tensor<128x384x64xf32>
    %130 = stablehlo.slice %109 [0:128:1, 36:324:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %131 = stablehlo.dot_general %130, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %132 = stablehlo.concatenate %129, %131, dim = 1 : (tensor<128x384x64xf32>, tensor<128x64x64xf32>) -> tensor<128x448x64xf32>
    %133 = stablehlo.slice %109 [0:128:1, 37:325:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %134 = stablehlo.dot_general %133, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %135 = stablehlo.concatenate %132, %134, dim = 1 : (tensor<128x448x64xf32>, tensor<128x64x64xf32>) -> tensor<128x512x64xf32>
    %136 = stablehlo.slice %109 [0:128:1, 38:326:1, 0:64:1] : (tensor<128x342x64xf32>) -> tensor<128x288x64xf32>
    %137 = stablehlo.dot_general %136, %112, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x64xf32>, tensor<128x288x64xf32>) -> tensor<128x64x64xf32>
    %138 = stablehlo.concatenate %135, %137, dim = 1 : (tensor<128x512x64xf32>, tensor<128x64x64xf32>) -> tensor<128x576x64xf32>
    %139 = stablehlo.reduce(%138 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x576x64xf32>, tensor<f32>) -> tensor<576x64xf32>
    %140 = stablehlo.reshape %139 : (tensor<576x64xf32>) -> tensor<3x3x64x64xf32>
    %c141 = stablehlo.compare GT, %38, %39 : (tensor<128x16x16x64xf32>, tensor<128x16x16x64xf32>) -> tensor<128x16x16x64xi1>
    %141 = stablehlo.select %c141, %106, %39 : tensor<128x16x16x64xi1>, tensor<128x16x16x64xf32>
    %142 = stablehlo.reduce(%141 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x64xf32>
    %143 = stablehlo.reduce(%142 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x64xf32>, tensor<f32>) -> tensor<64xf32>
    %144 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<3x3x32x64xf32>
    %145 = stablehlo.convolution(%141, %144) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x16x16x64xf32>, tensor<3x3x32x64xf32>) -> tensor<128x16x16x32xf32>
    %146 = stablehlo.pad %35, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x32xf32>, tensor<f32>) -> tensor<128x19x18x32xf32>
    %147 = stablehlo.reshape %146 : (tensor<128x19x18x32xf32>) -> tensor<128x342x32xf32>
    %148 = stablehlo.optimization_barrier %147 : tensor<128x342x32xf32>
    %149 = stablehlo.pad %141, %zero, low = [0, 0, 0, 0], high = [0, 0, 2, 0], interior = [0, 0, 0, 0] : (tensor<128x16x16x64xf32>, tensor<f32>) -> tensor<128x16x18x64xf32>
    %150 = stablehlo.reshape %149 : (tensor<128x16x18x64xf32>) -> tensor<128x288x64xf32>
    %151 = stablehlo.optimization_barrier %150 : tensor<128x288x64xf32>
    %152 = stablehlo.slice %148 [0:128:1, 0:288:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %153 = stablehlo.dot_general %152, %151, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %154 = stablehlo.slice %148 [0:128:1, 1:289:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %155 = stablehlo.dot_general %154, %151, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %156 = stablehlo.concatenate %153, %155, dim = 1 : (tensor<128x32x64xf32>, tensor<128x32x64xf32>) -> tensor<128x64x64xf32>
    %157 = stablehlo.slice %148 [0:128:1, 2:290:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %158 = stablehlo.dot_general %157, %151, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %159 = stablehlo.concatenate %156, %158, dim = 1 : (tensor<128x64x64xf32>, tensor<128x32x64xf32>) -> tensor<128x96x64xf32>
    %160 = stablehlo.slice %148 [0:128:1, 18:306:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %161 = stablehlo.dot_general %160, %151, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %162 = stablehlo.concatenate %159, %161, dim = 1 : (tensor<128x96x64xf32>, tensor<128x32x64xf32>) -> tensor<128x128x64xf32>
    %163 = stablehlo.slice %148 [0:128:1, 19:307:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %164 = stablehlo.dot_general %163, %151, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %165 = stablehlo.concatenate %162, %164, dim = 1 : (tensor<128x128x64xf32>, tensor<128x32x64xf32>) -> tensor<128x160x64xf32>
    %166 = stablehlo.slice %148 [0:128:1, 20:308:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %167 = stablehlo.dot_general %166, %151, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %168 = stablehlo.concatenate %165, %167, dim = 1 : (tensor<128x160x64xf32>, tensor<128x32x64xf32>) -> tensor<128x192x64xf32>
    %169 = stablehlo.slice %148 [0:128:1, 36:324:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %170 = stablehlo.dot_general %169, %151, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %171 = stablehlo.concatenate %168, %170, dim = 1 : (tensor<128x192x64xf32>, tensor<128x32x64xf32>) -> tensor<128x224x64xf32>
    %172 = stablehlo.slice %148 [0:128:1, 37:325:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %173 = stablehlo.dot_general %172, %151, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %174 = stablehlo.concatenate %171, %173, dim = 1 : (tensor<128x224x64xf32>, tensor<128x32x64xf32>) -> tensor<128x256x64xf32>
    %175 = stablehlo.slice %148 [0:128:1, 38:326:1, 0:32:1] : (tensor<128x342x32xf32>) -> tensor<128x288x32xf32>
    %176 = stablehlo.dot_general %175, %151, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x288x32xf32>, tensor<128x288x64xf32>) -> tensor<128x32x64xf32>
    %177 = stablehlo.concatenate %174, %176, dim = 1 : (tensor<128x256x64xf32>, tensor<128x32x64xf32>) -> tensor<128x288x64xf32>
    %178 = stablehlo.reduce(%177 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x288x64xf32>, tensor<f32>) -> tensor<288x64xf32>
    %179 = stablehlo.reshape %178 : (tensor<288x64xf32>) -> tensor<3x3x32x64xf32>
    %180 = stablehlo.broadcast_in_dim %35, dims = [0, 1, 3, 5] : (tensor<128x16x16x32xf32>) -> tensor<128x16x2x16x2x32xf32>
    %181 = stablehlo.iota dim = 2 : tensor<128x16x2x16x2x32xf32>
    %182 = stablehlo.constant dense<2.0> : tensor<128x16x2x16x2x32xf32>
    %183 = stablehlo.multiply %181, %182 : tensor<128x16x2x16x2x32xf32>
    %184 = stablehlo.iota dim = 4 : tensor<128x16x2x16x2x32xf32>
    %185 = stablehlo.add %183, %184 : tensor<128x16x2x16x2x32xf32>
    %186 = stablehlo.constant dense<4.0> : tensor<128x16x2x16x2x32xf32>
    %c187 = stablehlo.compare EQ, %34, %180 : (tensor<128x16x2x16x2x32xf32>, tensor<128x16x2x16x2x32xf32>) -> tensor<128x16x2x16x2x32xi1>
    %187 = stablehlo.select %c187, %185, %186 : tensor<128x16x2x16x2x32xi1>, tensor<128x16x2x16x2x32xf32>
    %188 = stablehlo.reduce(%187 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<128x16x2x16x2x32xf32>, tensor<f32>) -> tensor<128x16x16x32xf32>
    %189 = stablehlo.broadcast_in_dim %188, dims = [0, 1, 3, 5] : (tensor<128x16x16x32xf32>) -> tensor<128x16x2x16x2x32xf32>
    %190 = stablehlo.broadcast_in_dim %145, dims = [0, 1, 3, 5] : (tensor<128x16x16x32xf32>) -> tensor<128x16x2x16x2x32xf32>
    %191 = stablehlo.constant dense<0.0> : tensor<128x16x2x16x2x32xf32>
    %c192 = stablehlo.compare EQ, %185, %189 : (tensor<128x16x2x16x2x32xf32>, tensor<128x16x2x16x2x32xf32>) -> tensor<128x16x2x16x2x32xi1>
    %192 = stablehlo.select %c192, %190, %191 : tensor<128x16x2x16x2x32xi1>, tensor<128x16x2x16x2x32xf32>
    %193 = stablehlo.reshape %192 : (tensor<128x16x2x16x2x32xf32>) -> tensor<128x32x32x32xf32>
    %c194 = stablehlo.compare GT, %32, %28 : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<128x32x32x32xi1>
    %194 = stablehlo.select %c194, %193, %28 : tensor<128x32x32x32xi1>, tensor<128x32x32x32xf32>
    %195 = stablehlo.reduce(%194 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<128x32xf32>
    %196 = stablehlo.reduce(%195 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x32xf32>, tensor<f32>) -> tensor<32xf32>
    %197 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x32x32xf32>
    %198 = stablehlo.convolution(%194, %197) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x32x32x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x32x32x32xf32>
    %199 = stablehlo.pad %29, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<128x35x34x32xf32>
    %200 = stablehlo.reshape %199 : (tensor<128x35x34x32xf32>) -> tensor<128x1190x32xf32>
    %201 = stablehlo.optimization_barrier %200 : tensor<128x1190x32xf32>
    %202 = stablehlo.pad %194, %zero, low = [0, 0, 0, 0], high = [0, 0, 2, 0], interior = [0, 0, 0, 0] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<128x32x34x32xf32>
    %203 = stablehlo.reshape %202 : (tensor<128x32x34x32xf32>) -> tensor<128x1088x32xf32>
    %204 = stablehlo.optimization_barrier %203 : tensor<128x1088x32xf32>
    %205 = stablehlo.slice %201 [0:128:1, 0:1088:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %206 = stablehlo.dot_general %205, %204, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %207 = stablehlo.slice %201 [0:128:1, 1:1089:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %208 = stablehlo.dot_general %207, %204, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %209 = stablehlo.concatenate %206, %208, dim = 1 : (tensor<128x32x32xf32>, tensor<128x32x32xf32>) -> tensor<128x64x32xf32>
    %210 = stablehlo.slice %201 [0:128:1, 2:1090:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %211 = stablehlo.dot_general %210, %204, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %212 = stablehlo.concatenate %209, %211, dim = 1 : (tensor<128x64x32xf32>, tensor<128x32x32xf32>) -> tensor<128x96x32xf32>
    %213 = stablehlo.slice %201 [0:128:1, 34:1122:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %214 = stablehlo.dot_general %213, %204, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %215 = stablehlo.concatenate %212, %214, dim = 1 : (tensor<128x96x32xf32>, tensor<128x32x32xf32>) -> tensor<128x128x32xf32>
    %216 = stablehlo.slice %201 [0:128:1, 35:1123:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %217 = stablehlo.dot_general %216, %204, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %218 = stablehlo.concatenate %215, %217, dim = 1 : (tensor<128x128x32xf32>, tensor<128x32x32xf32>) -> tensor<128x160x32xf32>
    %219 = stablehlo.slice %201 [0:128:1, 36:1124:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %220 = stablehlo.dot_general %219, %204, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %221 = stablehlo.concatenate %218, %220, dim = 1 : (tensor<128x160x32xf32>, tensor<128x32x32xf32>) -> tensor<128x192x32xf32>
    %222 = stablehlo.slice %201 [0:128:1, 68:1156:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %223 = stablehlo.dot_general %222, %204, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %224 = stablehlo.concatenate %221, %223, dim = 1 : (tensor<128x192x32xf32>, tensor<128x32x32xf32>) -> tensor<128x224x32xf32>
    %225 = stablehlo.slice %201 [0:128:1, 69:1157:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %226 = stablehlo.dot_general %225, %204, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %227 = stablehlo.concatenate %224, %226, dim = 1 : (tensor<128x224x32xf32>, tensor<128x32x32xf32>) -> tensor<128x256x32xf32>
    %228 = stablehlo.slice %201 [0:128:1, 70:1158:1, 0:32:1] : (tensor<128x1190x32xf32>) -> tensor<128x1088x32xf32>
    %229 = stablehlo.dot_general %228, %204, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x1088x32xf32>, tensor<128x1088x32xf32>) -> tensor<128x32x32xf32>
    %230 = stablehlo.concatenate %227, %229, dim = 1 : (tensor<128x256x32xf32>, tensor<128x32x32xf32>) -> tensor<128x288x32xf32>
    %231 = stablehlo.reduce(%230 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x288x32xf32>, tensor<f32>) -> tensor<288x32xf32>
    %232 = stablehlo.reshape %231 : (tensor<288x32xf32>) -> tensor<3x3x32x32xf32>
    %c233 = stablehlo.compare GT, %27, %28 : (tensor<128x32x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<128x32x32x32xi1>
    %233 = stablehlo.select %c233, %198, %28 : tensor<128x32x32x32xi1>, tensor<128x32x32x32xf32>
    %234 = stablehlo.reduce(%233 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x32x32x32xf32>, tensor<f32>) -> tensor<128x32xf32>
    %235 = stablehlo.reduce(%234 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x32xf32>, tensor<f32>) -> tensor<32xf32>
    %236 = stablehlo.dot_general %23, %233, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<128x27x32x32xf32>, tensor<128x32x32x32xf32>) -> tensor<128x27x32xf32>
    %237 = stablehlo.reduce(%236 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x27x32xf32>, tensor<f32>) -> tensor<27x32xf32>
    %238 = stablehlo.reshape %237 : (tensor<27x32xf32>) -> tensor<3x3x3x32xf32>
    %239 = stablehlo.subtract %arg0, %238 : tensor<3x3x3x32xf32>
    %240 = stablehlo.subtract %arg1, %235 : tensor<32xf32>
    %241 = stablehlo.subtract %arg2, %232 : tensor<3x3x32x32xf32>
    %242 = stablehlo.subtract %arg3, %196 : tensor<32xf32>
    %243 = stablehlo.subtract %arg4, %179 : tensor<3x3x32x64xf32>
    %244 = stablehlo.subtract %arg5, %143 : tensor<64xf32>
    %245 = stablehlo.subtract %arg6, %140 : tensor<3x3x64x64xf32>
    %246 = stablehlo.subtract %arg7, %104 : tensor<64xf32>
    %247 = stablehlo.subtract %arg8, %86 : tensor<4096x512xf32>
    %248 = stablehlo.subtract %arg9, %84 : tensor<512xf32>
    %249 = stablehlo.subtract %arg10, %82 : tensor<512x512xf32>
    %250 = stablehlo.subtract %arg11, %80 : tensor<512xf32>
    %251 = stablehlo.subtract %arg12, %78 : tensor<512x10xf32>
    %252 = stablehlo.subtract %arg13, %76 : tensor<10xf32>
    %253 = stablehlo.multiply %2, %70 : tensor<128x10xf32>
    %254 = stablehlo.reduce(%253 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    return %239, %240, %241, %242, %243, %244, %245, %246, %247, %248, %249, %250, %251, %252, %254 : tensor<3x3x3x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<3x3x32x64xf32>, tensor<64xf32>, tensor<3x3x64x64xf32>, tensor<64xf32>, tensor<4096x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
