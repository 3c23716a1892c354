module @"mnist-cnn" {
  func.func public @train_step(%arg0: tensor<3x3x1x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<3x3x32x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<6272x512xf32>, %arg5: tensor<512xf32>, %arg6: tensor<512x512xf32>, %arg7: tensor<512xf32>, %arg8: tensor<512x10xf32>, %arg9: tensor<10xf32>, %arg10: tensor<128x28x28x1xf32>, %arg11: tensor<128x10xf32>, %arg12: tensor<f32>) -> (tensor<3x3x1x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<6272x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<1.0> : tensor<f32>
    %1 = stablehlo.convolution(%arg10, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x28x28x1xf32>, tensor<3x3x1x32xf32>) -> tensor<128x28x28x32xf32>
    %2 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %3 = stablehlo.add %1, %2 : tensor<128x28x28x32xf32>
    %4 = stablehlo.constant dense<0.0> : tensor<128x28x28x32xf32>
    %5 = stablehlo.maximum %3, %4 : tensor<128x28x28x32xf32>
    %6 = stablehlo.convolution(%5, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x28x28x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x28x28x32xf32>
    %7 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %8 = stablehlo.add %6, %7 : tensor<128x28x28x32xf32>
    %9 = stablehlo.maximum %8, %4 : tensor<128x28x28x32xf32>
    %10 = stablehlo.slice %9 [0:128:1, 0:27:2, 0:27:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %11 = stablehlo.slice %9 [0:128:1, 0:27:2, 1:28:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %12 = stablehlo.maximum %10, %11 : tensor<128x14x14x32xf32>
    %13 = stablehlo.slice %9 [0:128:1, 1:28:2, 0:27:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %14 = stablehlo.maximum %12, %13 : tensor<128x14x14x32xf32>
    %15 = stablehlo.slice %9 [0:128:1, 1:28:2, 1:28:2, 0:32:1] : (tensor<128x28x28x32xf32>) -> tensor<128x14x14x32xf32>
    %16 = stablehlo.maximum %14, %15 : tensor<128x14x14x32xf32>
    %17 = stablehlo.reshape %16 : (tensor<128x14x14x32xf32>) -> tensor<128x6272xf32>
    %18 = stablehlo.dot_general %17, %arg4, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x6272xf32>, tensor<6272x512xf32>) -> tensor<128x512xf32>
    %19 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %20 = stablehlo.add %18, %19 : tensor<128x512xf32>
    %21 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %22 = stablehlo.maximum %20, %21 : tensor<128x512xf32>
    %23 = stablehlo.dot_general %22, %arg6, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %24 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %25 = stablehlo.add %23, %24 : tensor<128x512xf32>
    %26 = stablehlo.maximum %25, %21 : tensor<128x512xf32>
    %27 = stablehlo.dot_general %26, %arg8, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %28 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %29 = stablehlo.add %27, %28 : tensor<128x10xf32>
    %30 = stablehlo.reduce(%29 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %31 = stablehlo.broadcast_in_dim %30, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %32 = stablehlo.subtract %29, %31 : tensor<128x10xf32>
    %33 = stablehlo.exponential %32 : tensor<128x10xf32>
    %34 = stablehlo.reduce(%33 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %35 = stablehlo.log %34 : tensor<128xf32>
    %36 = stablehlo.add %35, %30 : tensor<128xf32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %38 = stablehlo.subtract %37, %29 : tensor<128x10xf32>
    %39 = stablehlo.multiply %arg11, %38 : tensor<128x10xf32>
    %40 = stablehlo.reduce(%39 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    %41 = stablehlo.constant dense<128.0> : tensor<f32>
    %42 = stablehlo.divide %40, %41 : tensor<f32>
    %43 = stablehlo.divide %0, %41 : tensor<f32>
    %44 = stablehlo.broadcast_in_dim %43, dims = [] : (tensor<f32>) -> tensor<128x10xf32>
    %45 = stablehlo.multiply %44, %arg11 : tensor<128x10xf32>
    %46 = stablehlo.negate %45 : tensor<128x10xf32>
    %47 = stablehlo.reduce(%45 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %48 = stablehlo.subtract %29, %37 : tensor<128x10xf32>
    %49 = stablehlo.exponential %48 : tensor<128x10xf32>
    %50 = stablehlo.broadcast_in_dim %47, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %51 = stablehlo.multiply %50, %49 : tensor<128x10xf32>
    %52 = stablehlo.add %46, %51 : tensor<128x10xf32>
    %53 = stablehlo.reduce(%52 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %54 = stablehlo.dot_general %52, %arg8, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x10xf32>, tensor<512x10xf32>) -> tensor<128x512xf32>
    %55 = stablehlo.dot_general %26, %52, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x10xf32>) -> tensor<512x10xf32>
    %c56 = stablehlo.compare GT, %25, %21 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %56 = stablehlo.select %c56, %54, %21 : tensor<128x512xi1>, tensor<128x512xf32>
    %57 = stablehlo.reduce(%56 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %58 = stablehlo.dot_general %56, %arg6, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %59 = stablehlo.dot_general %22, %56, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<512x512xf32>
    %c60 = stablehlo.compare GT, %20, %21 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %60 = stablehlo.select %c60, %58, %21 : tensor<128x512xi1>, tensor<128x512xf32>
    %61 = stablehlo.reduce(%60 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %62 = stablehlo.dot_general %60, %arg4, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<6272x512xf32>) -> tensor<128x6272xf32>
    %63 = stablehlo.dot_general %17, %60, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<128x6272xf32>, tensor<128x512xf32>) -> tensor<6272x512xf32>
    %64 = stablehlo.reshape %62 : (tensor<128x6272xf32>) -> tensor<128x14x14x32xf32>
    %65 = stablehlo.constant dense<0.0> : tensor<128x14x14x32xf32>
    %c66 = stablehlo.compare EQ, %10, %16 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %66 = stablehlo.select %c66, %64, %65 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %c67 = stablehlo.compare EQ, %10, %16 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %67 = stablehlo.select %c67, %65, %64 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %68 = stablehlo.pad %66, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x14x14x32xf32>, tensor<f32>) -> tensor<128x28x28x32xf32>
    %69 = stablehlo.add %4, %68 : tensor<128x28x28x32xf32>
    %c70 = stablehlo.compare EQ, %11, %16 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %70 = stablehlo.select %c70, %67, %65 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %c71 = stablehlo.compare EQ, %11, %16 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %71 = stablehlo.select %c71, %65, %67 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %72 = stablehlo.pad %70, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x14x14x32xf32>, tensor<f32>) -> tensor<128x28x28x32xf32>
    %73 = stablehlo.add %69, %72 : tensor<128x28x28x32xf32>
    %c74 = stablehlo.compare EQ, %13, %16 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %74 = stablehlo.select %c74, %71, %65 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %c75 = stablehlo.compare EQ, %13, %16 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %75 = stablehlo.select %c75, %65, %71 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %76 = stablehlo.pad %74, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 1, 1, 0] : (tensor<128x14x14x32xf32>, tensor<f32>) -> tensor<128x28x28x32xf32>
    %77 = stablehlo.add %73, %76 : tensor<128x28x28x32xf32>
    %c78 = stablehlo.compare EQ, %15, %16 : (tensor<128x14x14x32xf32>, tensor<128x14x14x32xf32>) -> tensor<128x14x14x32xi1>
    %78 = stablehlo.select %c78, %75, %65 : tensor<128x14x14x32xi1>, tensor<128x14x14x32xf32>
    %79 = stablehlo.pad %78, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 1, 1, 0] : (tensor<128x14x14x32xf32>, tensor<f32>) -> tensor<128x28x28x32xf32>
    %80 = stablehlo.add %77, %79 : tensor<128x28x28x32xf32>
    %c81 = stablehlo.compare GT, %8, %4 : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<128x28x28x32xi1>
    %81 = stablehlo.select %c81, %80, %4 : tensor<128x28x28x32xi1>, tensor<128x28x28x32xf32>
    %82 = stablehlo.reduce(%81 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<32xf32>
    %83 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x32x32xf32>
    %84 = stablehlo.convolution(%81, %83) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x28x28x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x28x28x32xf32>
    %85 = stablehlo.pad %5, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<128x30x30x32xf32>
    %86 = stablehlo.slice %85 [0:128:1, 0:28:1, 0:28:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %87 = stablehlo.dot_general %86, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %88 = stablehlo.reshape %87 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %89 = stablehlo.slice %85 [0:128:1, 0:28:1, 1:29:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %90 = stablehlo.dot_general %89, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %91 = stablehlo.reshape %90 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %92 = stablehlo.concatenate %88, %91, dim = 0 : (tensor<1x32x32xf32>, tensor<1x32x32xf32>) -> tensor<2x32x32xf32>
    %93 = stablehlo.slice %85 [0:128:1, 0:28:1, 2:30:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %94 = stablehlo.dot_general %93, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %95 = stablehlo.reshape %94 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %96 = stablehlo.concatenate %92, %95, dim = 0 : (tensor<2x32x32xf32>, tensor<1x32x32xf32>) -> tensor<3x32x32xf32>
    %97 = stablehlo.slice %85 [0:128:1, 1:29:1, 0:28:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %98 = stablehlo.dot_general %97, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %99 = stablehlo.reshape %98 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %100 = stablehlo.concatenate %96, %99, dim = 0 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>) -> tensor<4x32x32xf32>
    %101 = stablehlo.slice %85 [0:128:1, 1:29:1, 1:29:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %102 = stablehlo.dot_general %101, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %103 = stablehlo.reshape %102 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %104 = stablehlo.concatenate %100, %103, dim = 0 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>) -> tensor<5x32x32xf32>
    %105 = stablehlo.slice %85 [0:128:1, 1:29:1, 2:30:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %106 = stablehlo.dot_general %105, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %107 = stablehlo.reshape %106 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %108 = stablehlo.concatenate %104, %107, dim = 0 : (tensor<5x32x32xf32>, tensor<1x32x32xf32>) -> tensor<6x32x32xf32>
    %109 = stablehlo.slice %85 [0:128:1, 2:30:1, 0:28:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %110 = stablehlo.dot_general %109, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %111 = stablehlo.reshape %110 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %112 = stablehlo.concatenate %108, %111, dim = 0 : (tensor<6x32x32xf32>, tensor<1x32x32xf32>) -> tensor<7x32x32xf32>
    %113 = stablehlo.slice %85 [0:128:1, 2:30:1, 1:29:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %114 = stablehlo.dot_general %113, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %115 = stablehlo.reshape %114 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %116 = stablehlo.concatenate %112, %115, dim = 0 : (tensor<7x32x32xf32>, tensor<1x32x32xf32>) -> tensor<8x32x32xf32>
    %117 = stablehlo.slice %85 [0:128:1, 2:30:1, 2:30:1, 0:32:1] : (tensor<128x30x30x32xf32>) -> tensor<128x28x28x32xf32>
    %118 = stablehlo.dot_general %117, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<32x32xf32>
    %119 = stablehlo.reshape %118 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
    %120 = stablehlo.concatenate %116, %119, dim = 0 : (tensor<8x32x32xf32>, tensor<1x32x32xf32>) -> tensor<9x32x32xf32>
    %121 = stablehlo.reshape %120 : (tensor<9x32x32xf32>) -> tensor<3x3x32x32xf32>
    %c122 = stablehlo.compare GT, %3, %4 : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<128x28x28x32xi1>
    %122 = stablehlo.select %c122, %84, %4 : tensor<128x28x28x32xi1>, tensor<128x28x28x32xf32>
    %123 = stablehlo.reduce(%122 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<32xf32>
    %124 = stablehlo.pad %arg10, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x28x28x1xf32>, tensor<f32>) -> tensor<128x30x30x1xf32>
    %125 = stablehlo.slice %124 [0:128:1, 0:28:1, 0:28:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %126 = stablehlo.dot_general %125, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %127 = stablehlo.reshape %126 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %128 = stablehlo.slice %124 [0:128:1, 0:28:1, 1:29:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %129 = stablehlo.dot_general %128, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %130 = stablehlo.reshape %129 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %131 = stablehlo.concatenate %127, %130, dim = 0 : (tensor<1x1x32xf32>, tensor<1x1x32xf32>) -> tensor<2x1x32xf32>
    %132 = stablehlo.slice %124 [0:128:1, 0:28:1, 2:30:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %133 = stablehlo.dot_general %132, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %134 = stablehlo.reshape %133 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %135 = stablehlo.concatenate %131, %134, dim = 0 : (tensor<2x1x32xf32>, tensor<1x1x32xf32>) -> tensor<3x1x32xf32>
    %136 = stablehlo.slice %124 [0:128:1, 1:29:1, 0:28:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %137 = stablehlo.dot_general %136, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %138 = stablehlo.reshape %137 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %139 = stablehlo.concatenate %135, %138, dim = 0 : (tensor<3x1x32xf32>, tensor<1x1x32xf32>) -> tensor<4x1x32xf32>
    %140 = stablehlo.slice %124 [0:128:1, 1:29:1, 1:29:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %141 = stablehlo.dot_general %140, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %142 = stablehlo.reshape %141 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %143 = stablehlo.concatenate %139, %142, dim = 0 : (tensor<4x1x32xf32>, tensor<1x1x32xf32>) -> tensor<5x1x32xf32>
    %144 = stablehlo.slice %124 [0:128:1, 1:29:1, 2:30:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %145 = stablehlo.dot_general %144, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %146 = stablehlo.reshape %145 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %147 = stablehlo.concatenate %143, %146, dim = 0 : (tensor<5x1x32xf32>, tensor<1x1x32xf32>) -> tensor<6x1x32xf32>
    %148 = stablehlo.slice %124 [0:128:1, 2:30:1, 0:28:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %149 = stablehlo.dot_general %148, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %150 = stablehlo.reshape %149 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %151 = stablehlo.concatenate %147, %150, dim = 0 : (tensor<6x1x32xf32>, tensor<1x1x32xf32>) -> tensor<7x1x32xf32>
    %152 = stablehlo.slice %124 [0:128:1, 2:30:1, 1:29:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %153 = stablehlo.dot_general %152, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %154 = stablehlo.reshape %153 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %155 = stablehlo.concatenate %151, %154, dim = 0 : (tensor<7x1x32xf32>, tensor<1x1x32xf32>) -> tensor<8x1x32xf32>
    %156 = stablehlo.slice %124 [0:128:1, 2:30:1, 2:30:1, 0:1:1] : (tensor<128x30x30x1xf32>) -> tensor<128x28x28x1xf32>
    %157 = stablehlo.dot_general %156, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<128x28x28x1xf32>, tensor<128x28x28x32xf32>) -> tensor<1x32xf32>
    %158 = stablehlo.reshape %157 : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %159 = stablehlo.concatenate %155, %158, dim = 0 : (tensor<8x1x32xf32>, tensor<1x1x32xf32>) -> tensor<9x1x32xf32>
    %160 = stablehlo.reshape %159 : (tensor<9x1x32xf32>) -> tensor<3x3x1x32xf32>
    %161 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<3x3x1x32xf32>
    %162 = stablehlo.multiply %161, %160 : tensor<3x3x1x32xf32>
    %163 = stablehlo.subtract %arg0, %162 : tensor<3x3x1x32xf32>
    %164 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<32xf32>
    %165 = stablehlo.multiply %164, %123 : tensor<32xf32>
    %166 = stablehlo.subtract %arg1, %165 : tensor<32xf32>
    %167 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<3x3x32x32xf32>
    %168 = stablehlo.multiply %167, %121 : tensor<3x3x32x32xf32>
    %169 = stablehlo.subtract %arg2, %168 : tensor<3x3x32x32xf32>
    %170 = stablehlo.multiply %164, %82 : tensor<32xf32>
    %171 = stablehlo.subtract %arg3, %170 : tensor<32xf32>
    %172 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<6272x512xf32>
    %173 = stablehlo.multiply %172, %63 : tensor<6272x512xf32>
    %174 = stablehlo.subtract %arg4, %173 : tensor<6272x512xf32>
    %175 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %176 = stablehlo.multiply %175, %61 : tensor<512xf32>
    %177 = stablehlo.subtract %arg5, %176 : tensor<512xf32>
    %178 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<512x512xf32>
    %179 = stablehlo.multiply %178, %59 : tensor<512x512xf32>
    %180 = stablehlo.subtract %arg6, %179 : tensor<512x512xf32>
    %181 = stablehlo.multiply %175, %57 : tensor<512xf32>
    %182 = stablehlo.subtract %arg7, %181 : tensor<512xf32>
    %183 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<512x10xf32>
    %184 = stablehlo.multiply %183, %55 : tensor<512x10xf32>
    %185 = stablehlo.subtract %arg8, %184 : tensor<512x10xf32>
    %186 = stablehlo.broadcast_in_dim %arg12, dims = [] : (tensor<f32>) -> tensor<10xf32>
    %187 = stablehlo.multiply %186, %53 : tensor<10xf32>
    %188 = stablehlo.subtract %arg9, %187 : tensor<10xf32>
    return %163, %166, %169, %171, %174, %177, %180, %182, %185, %188, %42 : tensor<3x3x1x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<6272x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
