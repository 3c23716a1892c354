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
    %9 = stablehlo.slice %6 [0:128:1, 0:1:1, 0:28:1, 2:30:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %10 = stablehlo.slice %6 [0:128:1, 0:1:1, 1:29:1, 0:28:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %11 = stablehlo.slice %6 [0:128:1, 0:1:1, 1:29:1, 1:29:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %12 = stablehlo.slice %6 [0:128:1, 0:1:1, 1:29:1, 2:30:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %13 = stablehlo.slice %6 [0:128:1, 0:1:1, 2:30:1, 0:28:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %14 = stablehlo.slice %6 [0:128:1, 0:1:1, 2:30:1, 1:29:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %15 = stablehlo.slice %6 [0:128:1, 0:1:1, 2:30:1, 2:30:1] : (tensor<128x1x30x30xf32>) -> tensor<128x1x28x28xf32>
    %16 = stablehlo.concatenate %7, %8, %9, %10, %11, %12, %13, %14, %15, dim = 1 : (tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>, tensor<128x1x28x28xf32>) -> tensor<128x9x28x28xf32>
    %17 = stablehlo.reshape %arg0 : (tensor<3x3x1x32xf32>) -> tensor<9x32xf32>
    %18 = stablehlo.dot_general %16, %17, contracting_dims = [1] x [0] : (tensor<128x9x28x28xf32>, tensor<9x32xf32>) -> tensor<128x28x28x32xf32>
    %19 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %20 = stablehlo.add %18, %19 : tensor<128x28x28x32xf32>
    %21 = stablehlo.constant dense<0.0> : tensor<128x28x28x32xf32>
    %22 = stablehlo.maximum %20, %21 : tensor<128x28x28x32xf32>
    %23 = stablehlo.pad %22, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<128x31x30x32xf32>
    %24 = stablehlo.slice %23 [0:128:1, 0:30:1, 0:30:1, 0:32:1] : (tensor<128x31x30x32xf32>) -> tensor<128x30x30x32xf32>
    %25 = stablehlo.convolution(%24, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x30x30x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x28x28x32xf32>
    %26 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<32xf32>) -> tensor<128x28x28x32xf32>
    %27 = stablehlo.add %25, %26 : tensor<128x28x28x32xf32>
    %28 = stablehlo.maximum %27, %21 : tensor<128x28x28x32xf32>
    %29 = stablehlo.reshape %28 : (tensor<128x28x28x32xf32>) -> tensor<128x14x2x14x2x32xf32>
    %30 = stablehlo.reduce(%29 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<128x14x2x14x2x32xf32>, tensor<f32>) -> tensor<128x14x14x32xf32>
    %31 = stablehlo.reshape %30 : (tensor<128x14x14x32xf32>) -> tensor<128x6272xf32>
    %32 = stablehlo.reshape %31 : (tensor<128x6272xf32>) -> tensor<128x32x196xf32>
    %33 = stablehlo.reshape %arg4 : (tensor<6272x512xf32>) -> tensor<32x196x512xf32>
    %34 = stablehlo.dot_general %32, %33, batching_dims = [1] x [0], contracting_dims = [2] x [1] : (tensor<128x32x196xf32>, tensor<32x196x512xf32>) -> tensor<32x128x512xf32>
    %35 = stablehlo.reduce(%34 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<32x128x512xf32>, tensor<f32>) -> tensor<128x512xf32>
    %36 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %37 = stablehlo.add %35, %36 : tensor<128x512xf32>
    %38 = stablehlo.constant dense<0.0> : tensor<128x512xf32>
    %39 = stablehlo.maximum %37, %38 : tensor<128x512xf32>
    %40 = stablehlo.dot_general %39, %arg6, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %41 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<512xf32>) -> tensor<128x512xf32>
    %42 = stablehlo.add %40, %41 : tensor<128x512xf32>
    %43 = stablehlo.maximum %42, %38 : tensor<128x512xf32>
    %44 = stablehlo.dot_general %43, %arg8, contracting_dims = [1] x [0] : (tensor<128x512xf32>, tensor<512x10xf32>) -> tensor<128x10xf32>
    %45 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<10xf32>) -> tensor<128x10xf32>
    %46 = stablehlo.add %44, %45 : tensor<128x10xf32>
    %47 = stablehlo.reduce(%46 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %48 = stablehlo.broadcast_in_dim %47, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %49 = stablehlo.subtract %46, %48 : tensor<128x10xf32>
    %50 = stablehlo.exponential %49 : tensor<128x10xf32>
    %51 = stablehlo.reduce(%50 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %52 = stablehlo.log %51 : tensor<128xf32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %54 = stablehlo.subtract %49, %53 : tensor<128x10xf32>
    %55 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<128xf32>
    %56 = stablehlo.broadcast_in_dim %55, dims = [0] : (tensor<128xf32>) -> tensor<128x10xf32>
    %57 = stablehlo.exponential %54 : tensor<128x10xf32>
    %58 = stablehlo.multiply %56, %57 : tensor<128x10xf32>
    %59 = stablehlo.subtract %4, %58 : tensor<128x10xf32>
    %60 = stablehlo.reduce(%59 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x10xf32>, tensor<f32>) -> tensor<10xf32>
    %61 = stablehlo.dot_general %59, %arg8, contracting_dims = [1] x [1] : (tensor<128x10xf32>, tensor<512x10xf32>) -> tensor<128x512xf32>
    %62 = stablehlo.dot_general %43, %59, contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x10xf32>) -> tensor<512x10xf32>
    %c63 = stablehlo.compare GT, %43, %38 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %63 = stablehlo.select %c63, %61, %38 : tensor<128x512xi1>, tensor<128x512xf32>
    %64 = stablehlo.reduce(%63 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %65 = stablehlo.dot_general %63, %arg6, contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<512x512xf32>) -> tensor<128x512xf32>
    %66 = stablehlo.dot_general %39, %63, contracting_dims = [0] x [0] : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<512x512xf32>
    %c67 = stablehlo.compare GT, %39, %38 : (tensor<128x512xf32>, tensor<128x512xf32>) -> tensor<128x512xi1>
    %67 = stablehlo.select %c67, %65, %38 : tensor<128x512xi1>, tensor<128x512xf32>
    %68 = stablehlo.reduce(%67 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x512xf32>, tensor<f32>) -> tensor<512xf32>
    %69 = stablehlo.dot_general %67, %arg4, contracting_dims = [1] x [1] : (tensor<128x512xf32>, tensor<6272x512xf32>) -> tensor<128x6272xf32>
    %70 = stablehlo.dot_general %31, %67, contracting_dims = [0] x [0] : (tensor<128x6272xf32>, tensor<128x512xf32>) -> tensor<6272x512xf32>
    %71 = stablehlo.reshape %69 : (tensor<128x6272xf32>) -> tensor<128x14x14x32xf32>
    %72 = stablehlo.broadcast_in_dim %30, dims = [0, 1, 3, 5] : (tensor<128x14x14x32xf32>) -> tensor<128x14x2x14x2x32xf32>
    %73 = stablehlo.iota dim = 2 : tensor<128x14x2x14x2x32xf32>
    %74 = stablehlo.constant dense<2.0> : tensor<128x14x2x14x2x32xf32>
    %75 = stablehlo.multiply %73, %74 : tensor<128x14x2x14x2x32xf32>
    %76 = stablehlo.iota dim = 4 : tensor<128x14x2x14x2x32xf32>
    %77 = stablehlo.add %75, %76 : tensor<128x14x2x14x2x32xf32>
    %78 = stablehlo.constant dense<4.0> : tensor<128x14x2x14x2x32xf32>
    %c79 = stablehlo.compare EQ, %29, %72 : (tensor<128x14x2x14x2x32xf32>, tensor<128x14x2x14x2x32xf32>) -> tensor<128x14x2x14x2x32xi1>
    %79 = stablehlo.select %c79, %77, %78 : tensor<128x14x2x14x2x32xi1>, tensor<128x14x2x14x2x32xf32>
    %80 = stablehlo.reduce(%79 init: %highest) applies stablehlo.minimum across dimensions = [2, 4] : (tensor<128x14x2x14x2x32xf32>, tensor<f32>) -> tensor<128x14x14x32xf32>
    %81 = stablehlo.broadcast_in_dim %80, dims = [0, 1, 3, 5] : (tensor<128x14x14x32xf32>) -> tensor<128x14x2x14x2x32xf32>
    %82 = stablehlo.broadcast_in_dim %71, dims = [0, 1, 3, 5] : (tensor<128x14x14x32xf32>) -> tensor<128x14x2x14x2x32xf32>
    %83 = stablehlo.constant dense<0.0> : tensor<128x14x2x14x2x32xf32>
    %c84 = stablehlo.compare EQ, %77, %81 : (tensor<128x14x2x14x2x32xf32>, tensor<128x14x2x14x2x32xf32>) -> tensor<128x14x2x14x2x32xi1>
    %84 = stablehlo.select %c84, %82, %83 : tensor<128x14x2x14x2x32xi1>, tensor<128x14x2x14x2x32xf32>
    %85 = stablehlo.reshape %84 : (tensor<128x14x2x14x2x32xf32>) -> tensor<128x28x28x32xf32>
    %c86 = stablehlo.compare GT, %28, %21 : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<128x28x28x32xi1>
    %86 = stablehlo.select %c86, %85, %21 : tensor<128x28x28x32xi1>, tensor<128x28x28x32xf32>
    %87 = stablehlo.reduce(%86 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<128x32xf32>
    %88 = stablehlo.reduce(%87 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x32xf32>, tensor<f32>) -> tensor<32xf32>
    %89 = stablehlo.pad %86, %zero, low = [0, 1, 1, 0], high = [0, 2, 1, 0], interior = [0, 0, 0, 0] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<128x31x30x32xf32>
    %90 = stablehlo.slice %89 [0:128:1, 0:30:1, 0:30:1, 0:32:1] : (tensor<128x31x30x32xf32>) -> tensor<128x30x30x32xf32>
    %91 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x32x32xf32>
    %92 = stablehlo.convolution(%90, %91) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<128x30x30x32xf32>, tensor<3x3x32x32xf32>) -> tensor<128x28x28x32xf32>
    %93 = stablehlo.reshape %23 : (tensor<128x31x30x32xf32>) -> tensor<128x930x32xf32>
    %94 = stablehlo.optimization_barrier %93 : tensor<128x930x32xf32>
    %95 = stablehlo.reshape %89 : (tensor<128x31x30x32xf32>) -> tensor<128x930x32xf32>
    %96 = stablehlo.optimization_barrier %95 : tensor<128x930x32xf32>
    %97 = stablehlo.slice %96 [0:128:1, 31:871:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %98 = stablehlo.slice %94 [0:128:1, 0:840:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %99 = stablehlo.dot_general %98, %97, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %100 = stablehlo.slice %94 [0:128:1, 1:841:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %101 = stablehlo.dot_general %100, %97, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %102 = stablehlo.slice %94 [0:128:1, 2:842:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %103 = stablehlo.dot_general %102, %97, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %104 = stablehlo.slice %94 [0:128:1, 30:870:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %105 = stablehlo.dot_general %104, %97, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %106 = stablehlo.slice %94 [0:128:1, 31:871:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %107 = stablehlo.dot_general %106, %97, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %108 = stablehlo.slice %94 [0:128:1, 32:872:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %109 = stablehlo.dot_general %108, %97, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %110 = stablehlo.slice %94 [0:128:1, 60:900:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %111 = stablehlo.dot_general %110, %97, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %112 = stablehlo.slice %94 [0:128:1, 61:901:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %113 = stablehlo.dot_general %112, %97, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %114 = stablehlo.slice %94 [0:128:1, 62:902:1, 0:32:1] : (tensor<128x930x32xf32>) -> tensor<128x840x32xf32>
    %115 = stablehlo.dot_general %114, %97, batching_dims = [0] x [0], contracting_dims = [1] x [1] : (tensor<128x840x32xf32>, tensor<128x840x32xf32>) -> tensor<128x32x32xf32>
    %116 = stablehlo.concatenate %99, %101, %103, %105, %107, %109, %111, %113, %115, dim = 1 : (tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>, tensor<128x32x32xf32>) -> tensor<128x288x32xf32>
    %117 = stablehlo.reduce(%116 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x288x32xf32>, tensor<f32>) -> tensor<288x32xf32>
    %118 = stablehlo.reshape %117 : (tensor<288x32xf32>) -> tensor<3x3x32x32xf32>
    %c119 = stablehlo.compare GT, %22, %21 : (tensor<128x28x28x32xf32>, tensor<128x28x28x32xf32>) -> tensor<128x28x28x32xi1>
    %119 = stablehlo.select %c119, %92, %21 : tensor<128x28x28x32xi1>, tensor<128x28x28x32xf32>
    %120 = stablehlo.reduce(%119 init: %zero) applies stablehlo.add across dimensions = [1, 2] : (tensor<128x28x28x32xf32>, tensor<f32>) -> tensor<128x32xf32>
    %121 = stablehlo.reduce(%120 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x32xf32>, tensor<f32>) -> tensor<32xf32>
    %122 = stablehlo.dot_general %16, %119, batching_dims = [0] x [0], contracting_dims = [2, 3] x [1, 2] : (tensor<128x9x28x28xf32>, tensor<128x28x28x32xf32>) -> tensor<128x9x32xf32>
    %123 = stablehlo.reduce(%122 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<128x9x32xf32>, tensor<f32>) -> tensor<9x32xf32>
    %124 = stablehlo.reshape %123 : (tensor<9x32xf32>) -> tensor<3x3x1x32xf32>
    %125 = stablehlo.subtract %arg0, %124 : tensor<3x3x1x32xf32>
    %126 = stablehlo.subtract %arg1, %121 : tensor<32xf32>
    %127 = stablehlo.subtract %arg2, %118 : tensor<3x3x32x32xf32>
    %128 = stablehlo.subtract %arg3, %88 : tensor<32xf32>
    %129 = stablehlo.subtract %arg4, %70 : tensor<6272x512xf32>
    %130 = stablehlo.subtract %arg5, %68 : tensor<512xf32>
    %131 = stablehlo.subtract %arg6, %66 : tensor<512x512xf32>
    %132 = stablehlo.subtract %arg7, %64 : tensor<512xf32>
    %133 = stablehlo.subtract %arg8, %62 : tensor<512x10xf32>
    %134 = stablehlo.subtract %arg9, %60 : tensor<10xf32>
    %135 = stablehlo.multiply %2, %54 : tensor<128x10xf32>
    %136 = stablehlo.reduce(%135 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x10xf32>, tensor<f32>) -> tensor<f32>
    return %125, %126, %127, %128, %129, %130, %131, %132, %133, %134, %136 : tensor<3x3x1x32xf32>, tensor<32xf32>, tensor<3x3x32x32xf32>, tensor<32xf32>, tensor<6272x512xf32>, tensor<512xf32>, tensor<512x512xf32>, tensor<512xf32>, tensor<512x10xf32>, tensor<10xf32>, tensor<f32>
  }
}
