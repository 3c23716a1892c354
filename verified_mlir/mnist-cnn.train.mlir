module @"mnist-cnn" {
  func.func public @train_step(%arg0: tensor<3x3x1x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<3x3x32x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<6272x512xf32>, %arg5: tensor<512xf32>, %arg6: tensor<512x512xf32>, %arg7: tensor<512xf32>, %arg8: tensor<512x10xf32>, %arg9: tensor<10xf32>, %arg10: tensor<128x28x28x1xf32>, %arg11: tensor<128x10xf32>, %arg12: tensor<f32>) -> (tensor<3x3x1x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<6272x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %highest = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %0 = stablehlo.constant dense<128.0> : tensor<128x10xf32>
    %1 = stablehlo.divide %arg11, %0 : tensor<128x10xf32>
    %2 = stablehlo.negate %1 : tensor<128x10xf32>
    %3 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %4 = stablehlo.multiply %3, %2 : tensor<128x10xf32>
    %5 = stablehlo.pad %arg10, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x28x28x1xf32>, tensor<f32>) -> tensor<128x30x30x1xf32>
    %6 = stablehlo.reshape %5 : (tensor<128x30x30x1xf32>) -> tensor<128x1x30x30xf32>
    %7 = stablehlo.slice %6 [0:128:1, 0:1:1, 0:28:1, 0:28:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %8 = stablehlo.slice %6 [0:128:1, 0:1:1, 0:28:1, 1:29:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %9 = stablehlo.concatenate %7, %8, dim = 1 : (tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>) -> tensor<128x2x28x28xf32>
    %10 = stablehlo.slice %6 [0:128:1, 0:1:1, 0:28:1, 2:30:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %11 = stablehlo.concatenate %9, %10, dim = 1 : (tensor<128x2x28x28xf32>, tensor<128x1x28x28xf32>) -> tensor<128x3x28x28xf32>
    %12 = stablehlo.slice %6 [0:128:1, 0:1:1, 1:29:1, 0:28:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %13 = stablehlo.concatenate %11, %12, dim = 1 : (tensor<128x3x28x28xf32>, tensor<128x1x28x28xf32>) -> tensor<128x4x28x28xf32>
    %14 = stablehlo.slice %6 [0:128:1, 0:1:1, 1:29:1, 1:29:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %15 = stablehlo.concatenate %13, %14, dim = 1 : (tensor<128x4x28x28xf32>, tensor<128x1x28x28xf32>) -> tensor<128x5x28x28xf32>
    %16 = stablehlo.slice %6 [0:128:1, 0:1:1, 1:29:1, 2:30:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %17 = stablehlo.concatenate %15, %16, dim = 1 : (tensor<128x5x28x28xf32>, tensor<128x1x28x28xf32>) -> tensor<128x6x28x28xf32>
    %18 = stablehlo.slice %6 [0:128:1, 0:1:1, 2:30:1, 0:28:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %19 = stablehlo.concatenate %17, %18, dim = 1 : (tensor<128x6x28x28xf32>, tensor<128x1x28x28xf32>) -> tensor<128x7x28x28xf32>
    %20 = stablehlo.slice %6 [0:128:1, 0:1:1, 2:30:1, 1:29:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %21 = stablehlo.concatenate %19, %20, dim = 1 : (tensor<128x7x28x28xf32>, tensor<128x1x28x28xf32>) -> tensor<128x8x28x28xf32>
    %22 = stablehlo.slice %6 [0:128:1, 0:1:1, 2:30:1, 2:30:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %23 = stablehlo.concatenate %21, %22, dim = 1 : (tensor<128x8x28x28xf32>, tensor<128x1x28x28xf32>) -> tensor<128x9x28x28xf32>
    %24 = stablehlo.reshape %arg0 : (tensor<3x3x1x32xf32>) -> tensor<9x32xf32>
    %25 = stablehlo.dot_general %23, %24, contracting_dims = [1] x [0] : (tensor<128x9x28x28xf32>, tensor<9x32xf32>) -> tensor<128x28x28x32xf32>
    %26 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %27 = stablehlo.add %25, %26 : tensor<128x28x28x32xf32>
    %28 = stablehlo.constant dense<0.0> : tensor<128x28x28x32xf32>
    %29 = stablehlo.maximum %27, %28 : tensor<128x28x28x32xf32>
    %30 = stablehlo.convolution(%29, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x28x28x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x28x28x32xf32>
    %31 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %32 = stablehlo.add %30, %31 : tensor<128x28x28x32xf32>
    %33 = stablehlo.maximum %32, %28 : tensor<128x28x28x32xf32>
    %34 = stablehlo.reshape %33 : (tensor<128x28x28x32xf32>) -> tensor<128x14x2x14x2x32xf32>
    %35 = stablehlo.reduce(%34 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<128x14x2x14x2x32xf32>, tensor<f32>) -> tensor<128x14x14x32xf32>
    %36 = stablehlo.reshape %35 : (tensor<128x14x14x32xf32>) -> tensor<128x6272xf32>
    %37 = stablehlo.reshape %36 : (tensor<128x6272xf32>) -> tensor<128x32x196xf32>
    %38 = stablehlo.reshape %arg4 : (tensor<6272x512xf32>) -> tensor<32x196x512xf32>
    %39 = stablehlo.dot_general %37, %38, batching_dims = [1] x [0], contracting_dims = [2] x [1] : (tensor<128x32x196xf32>, tensor<32x196x512xf32>) -> tensor<32x128x512xf32>
    %40 = stablehlo.reduce(%39 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<32x128x512xf32>, tensor<f32>) -> tensor<128x512xf32>
    %41 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %42 = stablehlo.add %40, %41 : tensor<128x512xf32>
    %43 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %44 = stablehlo.maximum %42, %43 : tensor<128x512xf32>
    %45 = stablehlo.dot_general %44, %arg6, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %46 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %47 = stablehlo.add %45, %46 : tensor<128x512xf32>
    %48 = stablehlo.maximum %47, %43 : tensor<128x512xf32>
    %49 = stablehlo.dot_general %48, %arg8, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %50 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %51 = stablehlo.add %49, %50 : tensor<128x10xf32>
    %52 = stablehlo.reduce(%51 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %54 = stablehlo.subtract %51, %53 : tensor<128x10xf32>
    %55 = stablehlo.exponential %54 : tensor<128x10xf32>
    %56 = stablehlo.reduce(%55 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %57 = stablehlo.log %56 : tensor<128xf32>
    %58 = stablehlo.broadcast_in_dim %57, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %59 = stablehlo.subtract %54, %58 : tensor<128x10xf32>
    %60 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %61 = stablehlo.broadcast_in_dim %60, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %62 = stablehlo.exponential %59 : tensor<128x10xf32>
    %63 = stablehlo.multiply %61, %62 : tensor<128x10xf32>
    %64 = stablehlo.subtract %4, %63 : tensor<128x10xf32>
    %65 = stablehlo.reduce(%64 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %66 = stablehlo.dot_general %64, %arg8, contracting_dims = [1] x [1] : (tensor<128x10xf32>, tensor<512x10xf32>) -> tensor<128x512xf32>
    %67 = stablehlo.dot_general %48, %64, contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x10xf32>) -> tensor<512x10xf32>
    %c68 = stablehlo.compare GT, %47, %43 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %68 = stablehlo.select %c68, %66, %43 : tensor<128x512xi1>, tensor<128x512xf32>
    %69 = stablehlo.reduce(%68 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %70 = stablehlo.dot_general %68, %arg6, contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %71 = stablehlo.dot_general %44, %68, contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<512x512xf32>
    %c72 = stablehlo.compare GT, %42, %43 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %72 = stablehlo.select %c72, %70, %43 : tensor<128x512xi1>, tensor<128x512xf32>
    %73 = stablehlo.reduce(%72 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %74 = stablehlo.dot_general %72, %arg4, contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<6272x512xf32>) -> tensor<128x6272xf32>
    %75 = stablehlo.dot_general %36, %72, contracting_dims = [0] x [0] : (tensor<128x6272xf32>, tensor<128x512xf32>) -> tensor<6272x512xf32>
    %76 = stablehlo.reshape %74 : (tensor<128x6272xf32>) -> tensor<128x14x14x32xf32>
    %77 = stablehlo.broadcast_in_dim %35, dims = [0, 1, 3, 5] : (tensor<128x14x14x32xf32>) -> tensor<128x14x2x14x2x32xf32>
    %78 = stablehlo.iota dim = 2 : tensor<128x14x2x14x2x32xf32>
    %79 = stablehlo.constant dense<2.0> : tensor<128x14x2x14x2x32xf32>
    %80 = stablehlo.multiply %78, %79 : tensor<128x14x2x14x2x32xf32>
    %81 = stablehlo.iota dim = 4 : tensor<128x14x2x14x2x32xf32>
    %82 = stablehlo.add %80, %81 : tensor<128x14x2x14x2x32xf32>
    %83 = stablehlo.constant dense<4.0> : tensor<128x14x2x14x2x32xf32>
    %c84 = stablehlo.compare EQ, %34, %77 : (tensor<128x14x2x14x2x32xf32>, tensor<128x14x2x14x2x32xf32>) -> tensor<128x14x2x14x2x32xi1>
    %84 = stablehlo.select %c84, %82, %83 : tensor<128x14x2x14x2x32xi1>, tensor<128x14x2x14x2x32xf32>
    %85 = stablehlo.reduce(%84 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<128x14x2x14x2x32xf32>, tensor<f32>) -> tensor<128x14x14x32xf32>
    %86 = stablehlo.broadcast_in_dim %85, dims = [0, 1, 3, 5] : (tensor<128x14x14x32xf32>) -> tensor<128x14x2x14x2x32xf32>
    %87 = stablehlo.broadcast_in_dim %76, dims = [0, 1, 3, 5] : (tensor<128x14x14x32xf32>) -> tensor<128x14x2x14x2x32xf32>
    %88 = stablehlo.constant dense<0.0> : tensor<128x14x2x14x2x32xf32>
    %c89 = stablehlo.compare EQ, %82, %86 : (tensor<128x14x2x14x2x32xf32>, tensor<128x14x2x14x2x32xf32>) -> tensor<128x14x2x14x2x32xi1>
    %89 = stablehlo.select %c89, %87, %88 : tensor<128x14x2x14x2x32xi1>, tensor<128x14x2x14x2x32xf32>
    %90 = stablehlo.reshape %89 : (tensor<128x14x2x14x2x32xf32>) -> tensor<128x28x28x32xf32>
    %c91 = stablehlo.compare GT, %32, %28 : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<128x28x28x32xi1>
    %91 = stablehlo.select %c91, %90, %28 : tensor<128x28x28x32xi1>, tensor<128x28x28x32xf32>
    %92 = stablehlo.reduce(%91 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<128x32xf32>
    %93 = stablehlo.reduce(%92 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x32xf32>, tensor<f32>) -> tensor<32xf32>
    %94 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x32x32xf32>
    %95 = stablehlo.convolution(%91, %94) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x28x28x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x28x28x32xf32>
    %96 = stablehlo.pad %29, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<128x31x30x32xf32>
    %97 = stablehlo.reshape %96 : (tensor<128x31x30x32xf32>) -> tensor<128x930x32xf32>
    %98 = stablehlo.optimization_barrier %97 : tensor<128x930x32xf32>
    %99 = stablehlo.pad %91, %zero, low = [0, 0, 0, 0], high = [0, 0, 2, 0], interior = [0, 0, 0, 0] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<128x28x30x32xf32>
    %100 = stablehlo.reshape %99 : (tensor<128x28x30x32xf32>) -> tensor<128x840x32xf32>
    %101 = stablehlo.optimization_barrier %100 : tensor<128x840x32xf32>
    %102 = stablehlo.slice %98 [0:128:1, 0:840:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %103 = stablehlo.dot_general %102, %101, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %104 = stablehlo.slice %98 [0:128:1, 1:841:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %105 = stablehlo.dot_general %104, %101, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %106 = stablehlo.concatenate %103, %105, dim = 1 : (tensor<128x32x32xf32>, tensor<128x32x32xf32>) -> tensor<128x64x32xf32>
    %107 = stablehlo.slice %98 [0:128:1, 2:842:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %108 = stablehlo.dot_general %107, %101, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %109 = stablehlo.concatenate %106, %108, dim = 1 : (tensor<128x64x32xf32>, tensor<128x32x32xf32>) -> tensor<128x96x32xf32>
    %110 = stablehlo.slice %98 [0:128:1, 30:870:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %111 = stablehlo.dot_general %110, %101, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %112 = stablehlo.concatenate %109, %111, dim = 1 : (tensor<128x96x32xf32>, tensor<128x32x32xf32>) -> tensor<128x128x32xf32>
    %113 = stablehlo.slice %98 [0:128:1, 31:871:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %114 = stablehlo.dot_general %113, %101, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %115 = stablehlo.concatenate %112, %114, dim = 1 : (tensor<128x128x32xf32>, tensor<128x32x32xf32>) -> tensor<128x160x32xf32>
    %116 = stablehlo.slice %98 [0:128:1, 32:872:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %117 = stablehlo.dot_general %116, %101, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %118 = stablehlo.concatenate %115, %117, dim = 1 : (tensor<128x160x32xf32>, tensor<128x32x32xf32>) -> tensor<128x192x32xf32>
    %119 = stablehlo.slice %98 [0:128:1, 60:900:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %120 = stablehlo.dot_general %119, %101, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %121 = stablehlo.concatenate %118, %120, dim = 1 : (tensor<128x192x32xf32>, tensor<128x32x32xf32>) -> tensor<128x224x32xf32>
    %122 = stablehlo.slice %98 [0:128:1, 61:901:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %123 = stablehlo.dot_general %122, %101, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %124 = stablehlo.concatenate %121, %123, dim = 1 : (tensor<128x224x32xf32>, tensor<128x32x32xf32>) -> tensor<128x256x32xf32>
    %125 = stablehlo.slice %98 [0:128:1, 62:902:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %126 = stablehlo.dot_general %125, %101, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %127 = stablehlo.concatenate %124, %126, dim = 1 : (tensor<128x256x32xf32>, tensor<128x32x32xf32>) -> tensor<128x288x32xf32>
    %128 = stablehlo.reduce(%127 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x288x32xf32>, tensor<f32>) -> tensor<288x32xf32>
    %129 = stablehlo.reshape %128 : (tensor<288x32xf32>) -> tensor<3x3x32x32xf32>
    %c130 = stablehlo.compare GT, %27, %28 : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<128x28x28x32xi1>
    %130 = stablehlo.select %c130, %95, %28 : tensor<128x28x28x32xi1>, tensor<128x28x28x32xf32>
    %131 = stablehlo.reduce(%130 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<128x32xf32>
    %132 = stablehlo.reduce(%131 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x32xf32>, tensor<f32>) -> tensor<32xf32>
    %133 = stablehlo.dot_general %23, %130, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<128x9x28x28xf32>, tensor<128x28x28x32xf32>) -> tensor<128x9x32xf32>
    %134 = stablehlo.reduce(%133 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x9x32xf32>, tensor<f32>) -> tensor<9x32xf32>
    %135 = stablehlo.reshape %134 : (tensor<9x32xf32>) -> tensor<3x3x1x32xf32>
    %136 = stablehlo.subtract %arg0, %135 : tensor<3x3x1x32xf32>
    %137 = stablehlo.subtract %arg1, %132 : tensor<32xf32>
    %138 = stablehlo.subtract %arg2, %129 : tensor<3x3x32x32xf32>
    %139 = stablehlo.subtract %arg3, %93 : tensor<32xf32>
    %140 = stablehlo.subtract %arg4, %75 : tensor<6272x512xf32>
    %141 = stablehlo.subtract %arg5, %73 : tensor<512xf32>
    %142 = stablehlo.subtract %arg6, %71 : tensor<512x512xf32>
    %143 = stablehlo.subtract %arg7, %69 : tensor<512xf32>
    %144 = stablehlo.subtract %arg8, %67 : tensor<512x10xf32>
    %145 = stablehlo.subtract %arg9, %65 : tensor<10xf32>
    %146 = stablehlo.multiply %2, %59 : tensor<128x10xf32>
    %147 = stablehlo.reduce(%146 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    return %136, %137, %138, %139, %140, %141, %142, %143, %144, %145, %147 : tensor<3x3x1x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<6272x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
