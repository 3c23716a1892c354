module @"mnist-cnn" {
  func.func public @train_step(%arg0: tensor<3x3x1x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<3x3x32x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<6272x512xf32>, %arg5: tensor<512xf32>, %arg6: tensor<512x512xf32>, %arg7: tensor<512xf32>, %arg8: tensor<512x10xf32>, %arg9: tensor<10xf32>, %arg10: tensor<128x28x28x1xf32>, %arg11: tensor<128x10xf32>, %arg12: tensor<f32>) -> (tensor<3x3x1x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<6272x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<128.0> : tensor<128x10xf32>
    %1 = stablehlo.divide %arg11, %0 : tensor<128x10xf32>
    %2 = stablehlo.negate %1 : tensor<128x10xf32>
    %3 = stablehlo.convolution(%arg10, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x28x28x1xf32>, tensor<3x3x1x32xf32>) -> tensor<128x28x28x32xf32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %5 = stablehlo.add %3, %4 : tensor<128x28x28x32xf32>
    %6 = stablehlo.constant dense<0.0> : tensor<128x28x28x32xf32>
    %7 = stablehlo.maximum %5, %6 : tensor<128x28x28x32xf32>
    %8 = stablehlo.convolution(%7, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x28x28x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x28x28x32xf32>
    %9 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %10 = stablehlo.add %8, %9 : tensor<128x28x28x32xf32>
    %11 = stablehlo.maximum %10, %6 : tensor<128x28x28x32xf32>
    %12 = stablehlo.slice %11 [0:128:1, 0:27:2, 0:27:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %13 = stablehlo.slice %11 [0:128:1, 0:27:2, 1:28:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %14 = stablehlo.maximum %12, %13 : tensor<128x14x14x32xf32>
    %15 = stablehlo.slice %11 [0:128:1, 1:28:2, 0:27:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %16 = stablehlo.maximum %14, %15 : tensor<128x14x14x32xf32>
    %17 = stablehlo.slice %11 [0:128:1, 1:28:2, 1:28:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %18 = stablehlo.maximum %16, %17 : tensor<128x14x14x32xf32>
    %19 = stablehlo.reshape %18 : (tensor<128x14x14x32xf32>) -> tensor<128x6272xf32>
    %20 = stablehlo.dot_general %19, %arg4, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x6272xf32>, tensor<6272x512xf32>) -> tensor<128x512xf32>
    %21 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %22 = stablehlo.add %20, %21 : tensor<128x512xf32>
    %23 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %24 = stablehlo.maximum %22, %23 : tensor<128x512xf32>
    %25 = stablehlo.dot_general %24, %arg6, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %26 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %27 = stablehlo.add %25, %26 : tensor<128x512xf32>
    %28 = stablehlo.maximum %27, %23 : tensor<128x512xf32>
    %29 = stablehlo.dot_general %28, %arg8, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %30 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %31 = stablehlo.add %29, %30 : tensor<128x10xf32>
    %32 = stablehlo.reduce(%31 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %33 = stablehlo.broadcast_in_dim %32, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %34 = stablehlo.subtract %31, %33 : tensor<128x10xf32>
    %35 = stablehlo.exponential %34 : tensor<128x10xf32>
    %36 = stablehlo.reduce(%35 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %37 = stablehlo.log %36 : tensor<128xf32>
    %38 = stablehlo.broadcast_in_dim %37, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %39 = stablehlo.subtract %34, %38 : tensor<128x10xf32>
    %40 = stablehlo.reduce(%2 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %41 = stablehlo.broadcast_in_dim %40, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %42 = stablehlo.exponential %39 : tensor<128x10xf32>
    %43 = stablehlo.multiply %41, %42 : tensor<128x10xf32>
    %44 = stablehlo.subtract %2, %43 : tensor<128x10xf32>
    %45 = stablehlo.reduce(%44 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %46 = stablehlo.dot_general %44, %arg8, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x10xf32>, tensor<512x10xf32>) -> tensor<128x512xf32>
    %47 = stablehlo.dot_general %28, %44, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x10xf32>) -> tensor<512x10xf32>
    %c48 = stablehlo.compare GT, %27, %23 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %48 = stablehlo.select %c48, %46, %23 : tensor<128x512xi1>, tensor<128x512xf32>
    %49 = stablehlo.reduce(%48 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %50 = stablehlo.dot_general %48, %arg6, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %51 = stablehlo.dot_general %24, %48, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<512x512xf32>
    %c52 = stablehlo.compare GT, %22, %23 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %52 = stablehlo.select %c52, %50, %23 : tensor<128x512xi1>, tensor<128x512xf32>
    %53 = stablehlo.reduce(%52 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %54 = stablehlo.dot_general %52, %arg4, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<6272x512xf32>) -> tensor<128x6272xf32>
    %55 = stablehlo.dot_general %19, %52, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x6272xf32>, tensor<128x512xf32>) -> tensor<6272x512xf32>
    %56 = stablehlo.reshape %54 : (tensor<128x6272xf32>) -> tensor<128x14x14x32xf32>
    %57 = stablehlo.constant dense<0.0> : tensor<128x14x14x32xf32>
    %c58 = stablehlo.compare EQ, %12, %18 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %58 = stablehlo.select %c58, %56, %57 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %c59 = stablehlo.compare EQ, %12, %18 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %59 = stablehlo.select %c59, %57, %56 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %60 = stablehlo.pad %58, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x14x14x32xf32>, tensor<f32>) -> tensor<128x28x28x32xf32>
    %61 = stablehlo.add %6, %60 : tensor<128x28x28x32xf32>
    %c62 = stablehlo.compare EQ, %13, %18 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %62 = stablehlo.select %c62, %59, %57 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %c63 = stablehlo.compare EQ, %13, %18 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %63 = stablehlo.select %c63, %57, %59 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %64 = stablehlo.pad %62, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x14x14x32xf32>, tensor<f32>) -> tensor<128x28x28x32xf32>
    %65 = stablehlo.add %61, %64 : tensor<128x28x28x32xf32>
    %c66 = stablehlo.compare EQ, %15, %18 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %66 = stablehlo.select %c66, %63, %57 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %c67 = stablehlo.compare EQ, %15, %18 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %67 = stablehlo.select %c67, %57, %63 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %68 = stablehlo.pad %66, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x14x14x32xf32>, tensor<f32>) -> tensor<128x28x28x32xf32>
    %69 = stablehlo.add %65, %68 : tensor<128x28x28x32xf32>
    %c70 = stablehlo.compare EQ, %17, %18 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %70 = stablehlo.select %c70, %67, %57 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %71 = stablehlo.pad %70, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x14x14x32xf32>, tensor<f32>) -> tensor<128x28x28x32xf32>
    %72 = stablehlo.add %69, %71 : tensor<128x28x28x32xf32>
    %c73 = stablehlo.compare GT, %10, %6 : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<128x28x28x32xi1>
    %73 = stablehlo.select %c73, %72, %6 : tensor<128x28x28x32xi1>, tensor<128x28x28x32xf32>
    %74 = stablehlo.reduce(%73 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<32xf32>
    %75 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x32x32xf32>
    %76 = stablehlo.convolution(%73, %75) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x28x28x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x28x28x32xf32>
    %77 = stablehlo.pad %7, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<128x30x30x32xf32>
    %78 = stablehlo.slice %77 [0:128:1, 0:28:1, 0:28:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %79 = stablehlo.dot_general %78, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %80 = stablehlo.reshape %79 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %81 = stablehlo.slice %77 [0:128:1, 0:28:1, 1:29:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %82 = stablehlo.dot_general %81, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %83 = stablehlo.reshape %82 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %84 = stablehlo.concatenate %80, %83, dim = 0 : (tensor<1x32x32xf32>, tensor<1x32x32xf32>) -> tensor<2x32x32xf32>
    %85 = stablehlo.slice %77 [0:128:1, 0:28:1, 2:30:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %86 = stablehlo.dot_general %85, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %87 = stablehlo.reshape %86 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %88 = stablehlo.concatenate %84, %87, dim = 0 : (tensor<2x32x32xf32>, tensor<1x32x32xf32>) -> tensor<3x32x32xf32>
    %89 = stablehlo.slice %77 [0:128:1, 1:29:1, 0:28:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %90 = stablehlo.dot_general %89, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %91 = stablehlo.reshape %90 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %92 = stablehlo.concatenate %88, %91, dim = 0 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>) -> tensor<4x32x32xf32>
    %93 = stablehlo.slice %77 [0:128:1, 1:29:1, 1:29:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %94 = stablehlo.dot_general %93, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %95 = stablehlo.reshape %94 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %96 = stablehlo.concatenate %92, %95, dim = 0 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>) -> tensor<5x32x32xf32>
    %97 = stablehlo.slice %77 [0:128:1, 1:29:1, 2:30:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %98 = stablehlo.dot_general %97, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %99 = stablehlo.reshape %98 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %100 = stablehlo.concatenate %96, %99, dim = 0 : (tensor<5x32x32xf32>, tensor<1x32x32xf32>) -> tensor<6x32x32xf32>
    %101 = stablehlo.slice %77 [0:128:1, 2:30:1, 0:28:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %102 = stablehlo.dot_general %101, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %103 = stablehlo.reshape %102 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %104 = stablehlo.concatenate %100, %103, dim = 0 : (tensor<6x32x32xf32>, tensor<1x32x32xf32>) -> tensor<7x32x32xf32>
    %105 = stablehlo.slice %77 [0:128:1, 2:30:1, 1:29:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %106 = stablehlo.dot_general %105, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %107 = stablehlo.reshape %106 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %108 = stablehlo.concatenate %104, %107, dim = 0 : (tensor<7x32x32xf32>, tensor<1x32x32xf32>) -> tensor<8x32x32xf32>
    %109 = stablehlo.slice %77 [0:128:1, 2:30:1, 2:30:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %110 = stablehlo.dot_general %109, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %111 = stablehlo.reshape %110 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %112 = stablehlo.concatenate %108, %111, dim = 0 : (tensor<8x32x32xf32>, tensor<1x32x32xf32>) -> tensor<9x32x32xf32>
    %113 = stablehlo.reshape %112 : (tensor<9x32x32xf32>) -> tensor<3x3x32x32xf32>
    %c114 = stablehlo.compare GT, %5, %6 : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<128x28x28x32xi1>
    %114 = stablehlo.select %c114, %76, %6 : tensor<128x28x28x32xi1>, tensor<128x28x28x32xf32>
    %115 = stablehlo.reduce(%114 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<32xf32>
    %116 = stablehlo.pad %arg10, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x28x28x1xf32>, tensor<f32>) -> tensor<128x30x30x1xf32>
    %117 = stablehlo.slice %116 [0:128:1, 0:28:1, 0:28:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %118 = stablehlo.dot_general %117, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %119 = stablehlo.reshape %118 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %120 = stablehlo.slice %116 [0:128:1, 0:28:1, 1:29:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %121 = stablehlo.dot_general %120, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %122 = stablehlo.reshape %121 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %123 = stablehlo.concatenate %119, %122, dim = 0 : (tensor<1x1x32xf32>, tensor<1x1x32xf32>) -> tensor<2x1x32xf32>
    %124 = stablehlo.slice %116 [0:128:1, 0:28:1, 2:30:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %125 = stablehlo.dot_general %124, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %126 = stablehlo.reshape %125 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %127 = stablehlo.concatenate %123, %126, dim = 0 : (tensor<2x1x32xf32>, tensor<1x1x32xf32>) -> tensor<3x1x32xf32>
    %128 = stablehlo.slice %116 [0:128:1, 1:29:1, 0:28:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %129 = stablehlo.dot_general %128, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %130 = stablehlo.reshape %129 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %131 = stablehlo.concatenate %127, %130, dim = 0 : (tensor<3x1x32xf32>, tensor<1x1x32xf32>) -> tensor<4x1x32xf32>
    %132 = stablehlo.slice %116 [0:128:1, 1:29:1, 1:29:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %133 = stablehlo.dot_general %132, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %134 = stablehlo.reshape %133 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %135 = stablehlo.concatenate %131, %134, dim = 0 : (tensor<4x1x32xf32>, tensor<1x1x32xf32>) -> tensor<5x1x32xf32>
    %136 = stablehlo.slice %116 [0:128:1, 1:29:1, 2:30:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %137 = stablehlo.dot_general %136, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %138 = stablehlo.reshape %137 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %139 = stablehlo.concatenate %135, %138, dim = 0 : (tensor<5x1x32xf32>, tensor<1x1x32xf32>) -> tensor<6x1x32xf32>
    %140 = stablehlo.slice %116 [0:128:1, 2:30:1, 0:28:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %141 = stablehlo.dot_general %140, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %142 = stablehlo.reshape %141 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %143 = stablehlo.concatenate %139, %142, dim = 0 : (tensor<6x1x32xf32>, tensor<1x1x32xf32>) -> tensor<7x1x32xf32>
    %144 = stablehlo.slice %116 [0:128:1, 2:30:1, 1:29:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %145 = stablehlo.dot_general %144, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %146 = stablehlo.reshape %145 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %147 = stablehlo.concatenate %143, %146, dim = 0 : (tensor<7x1x32xf32>, tensor<1x1x32xf32>) -> tensor<8x1x32xf32>
    %148 = stablehlo.slice %116 [0:128:1, 2:30:1, 2:30:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %149 = stablehlo.dot_general %148, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %150 = stablehlo.reshape %149 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %151 = stablehlo.concatenate %147, %150, dim = 0 : (tensor<8x1x32xf32>, tensor<1x1x32xf32>) -> tensor<9x1x32xf32>
    %152 = stablehlo.reshape %151 : (tensor<9x1x32xf32>) -> tensor<3x3x1x32xf32>
    %153 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<3x3x1x32xf32>
    %154 = stablehlo.multiply %153, %152 : tensor<3x3x1x32xf32>
    %155 = stablehlo.subtract %arg0, %154 : tensor<3x3x1x32xf32>
    %156 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %157 = stablehlo.multiply %156, %115 : tensor<32xf32>
    %158 = stablehlo.subtract %arg1, %157 : tensor<32xf32>
    %159 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<3x3x32x32xf32>
    %160 = stablehlo.multiply %159, %113 : tensor<3x3x32x32xf32>
    %161 = stablehlo.subtract %arg2, %160 : tensor<3x3x32x32xf32>
    %162 = stablehlo.multiply %156, %74 : tensor<32xf32>
    %163 = stablehlo.subtract %arg3, %162 : tensor<32xf32>
    %164 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<6272x512xf32>
    %165 = stablehlo.multiply %164, %55 : tensor<6272x512xf32>
    %166 = stablehlo.subtract %arg4, %165 : tensor<6272x512xf32>
    %167 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %168 = stablehlo.multiply %167, %53 : tensor<512xf32>
    %169 = stablehlo.subtract %arg5, %168 : tensor<512xf32>
    %170 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<512x512xf32>
    %171 = stablehlo.multiply %170, %51 : tensor<512x512xf32>
    %172 = stablehlo.subtract %arg6, %171 : tensor<512x512xf32>
    %173 = stablehlo.multiply %167, %49 : tensor<512xf32>
    %174 = stablehlo.subtract %arg7, %173 : tensor<512xf32>
    %175 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<512x10xf32>
    %176 = stablehlo.multiply %175, %47 : tensor<512x10xf32>
    %177 = stablehlo.subtract %arg8, %176 : tensor<512x10xf32>
    %178 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %179 = stablehlo.multiply %178, %45 : tensor<10xf32>
    %180 = stablehlo.subtract %arg9, %179 : tensor<10xf32>
    %181 = stablehlo.multiply %2, %39 : tensor<128x10xf32>
    %182 = stablehlo.reduce(%181 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    return %155, %158, %161, %163, %166, %169, %172, %174, %177, %180, %182 : tensor<3x3x1x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<6272x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
