module @"tiny-cnn" {
  func.func public @train_step(%arg0: tensor<3x3x1x2xf32>, %arg1: tensor<2xf32>, %arg2: tensor<3x3x2x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<8x5xf32>, %arg5: tensor<5xf32>, %arg6: tensor<5x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<2x4x4x1xf32>, %arg9: tensor<2x3xf32>, %arg10: tensor<f32>) -> (tensor<3x3x1x2xf32>, tensor<2xf32>, tensor<3x3x2x2xf32>, tensor<2xf32>, tensor<8x5xf32>, tensor<5xf32>, tensor<5x3xf32>, tensor<3xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<1.0> : tensor<f32>
    %1 = stablehlo.convolution(%arg8, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x1xf32>, tensor<3x3x1x2xf32>) -> tensor<2x4x4x2xf32>
    %2 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<2xf32>) -> tensor<2x4x4x2xf32>
    %3 = stablehlo.add %1, %2 : tensor<2x4x4x2xf32>
    %4 = stablehlo.constant dense<0.0> : tensor<2x4x4x2xf32>
    %5 = stablehlo.maximum %3, %4 : tensor<2x4x4x2xf32>
    %6 = stablehlo.convolution(%5, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x2xf32>, tensor<3x3x2x2xf32>) -> tensor<2x4x4x2xf32>
    %7 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<2xf32>) -> tensor<2x4x4x2xf32>
    %8 = stablehlo.add %6, %7 : tensor<2x4x4x2xf32>
    %9 = stablehlo.maximum %8, %4 : tensor<2x4x4x2xf32>
    %10 = stablehlo.slice %9 [0:2:1, 0:3:2, 0:3:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %11 = stablehlo.slice %9 [0:2:1, 0:3:2, 1:4:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %12 = stablehlo.maximum %10, %11 : tensor<2x2x2x2xf32>
    %13 = stablehlo.slice %9 [0:2:1, 1:4:2, 0:3:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %14 = stablehlo.maximum %12, %13 : tensor<2x2x2x2xf32>
    %15 = stablehlo.slice %9 [0:2:1, 1:4:2, 1:4:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %16 = stablehlo.maximum %14, %15 : tensor<2x2x2x2xf32>
    %17 = stablehlo.reshape %16 : (tensor<2x2x2x2xf32>) -> tensor<2x8xf32>
    %18 = stablehlo.dot_general %17, %arg4, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x8xf32>, tensor<8x5xf32>) -> tensor<2x5xf32>
    %19 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<5xf32>) -> tensor<2x5xf32>
    %20 = stablehlo.add %18, %19 : tensor<2x5xf32>
    %21 = stablehlo.constant dense<0.0> : tensor<2x5xf32>
    %22 = stablehlo.maximum %20, %21 : tensor<2x5xf32>
    %23 = stablehlo.dot_general %22, %arg6, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x5xf32>, tensor<5x3xf32>) -> tensor<2x3xf32>
    %24 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %25 = stablehlo.add %23, %24 : tensor<2x3xf32>
    %26 = stablehlo.reduce(%25 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %27 = stablehlo.broadcast_in_dim %26, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %28 = stablehlo.subtract %25, %27 : tensor<2x3xf32>
    %29 = stablehlo.exponential %28 : tensor<2x3xf32>
    %30 = stablehlo.reduce(%29 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %31 = stablehlo.log %30 : tensor<2xf32>
    %32 = stablehlo.add %31, %26 : tensor<2xf32>
    %33 = stablehlo.broadcast_in_dim %32, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %34 = stablehlo.subtract %33, %25 : tensor<2x3xf32>
    %35 = stablehlo.multiply %arg9, %34 : tensor<2x3xf32>
    %36 = stablehlo.reduce(%35 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    %37 = stablehlo.constant dense<2.0> : tensor<f32>
    %38 = stablehlo.divide %36, %37 : tensor<f32>
    %39 = stablehlo.divide %0, %37 : tensor<f32>
    %40 = stablehlo.broadcast_in_dim %39, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %41 = stablehlo.multiply %40, %arg9 : tensor<2x3xf32>
    %42 = stablehlo.negate %41 : tensor<2x3xf32>
    %43 = stablehlo.reduce(%41 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %44 = stablehlo.subtract %25, %33 : tensor<2x3xf32>
    %45 = stablehlo.exponential %44 : tensor<2x3xf32>
    %46 = stablehlo.broadcast_in_dim %43, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %47 = stablehlo.multiply %46, %45 : tensor<2x3xf32>
    %48 = stablehlo.add %42, %47 : tensor<2x3xf32>
    %49 = stablehlo.reduce(%48 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %50 = stablehlo.dot_general %48, %arg6, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<5x3xf32>) -> tensor<2x5xf32>
    %51 = stablehlo.dot_general %22, %48, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<2x5xf32>, tensor<2x3xf32>) -> tensor<5x3xf32>
    %c52 = stablehlo.compare GT, %20, %21 : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %52 = stablehlo.select %c52, %50, %21 : tensor<2x5xi1>, tensor<2x5xf32>
    %53 = stablehlo.reduce(%52 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x5xf32>, tensor<f32>) -> tensor<5xf32>
    %54 = stablehlo.dot_general %52, %arg4, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<2x5xf32>, tensor<8x5xf32>) -> tensor<2x8xf32>
    %55 = stablehlo.dot_general %17, %52, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<2x8xf32>, tensor<2x5xf32>) -> tensor<8x5xf32>
    %56 = stablehlo.reshape %54 : (tensor<2x8xf32>) -> tensor<2x2x2x2xf32>
    %57 = stablehlo.constant dense<0.0> : tensor<2x2x2x2xf32>
    %c58 = stablehlo.compare EQ, %10, %16 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %58 = stablehlo.select %c58, %56, %57 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %c59 = stablehlo.compare EQ, %10, %16 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %59 = stablehlo.select %c59, %57, %56 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %60 = stablehlo.pad %58, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %61 = stablehlo.add %4, %60 : tensor<2x4x4x2xf32>
    %c62 = stablehlo.compare EQ, %11, %16 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %62 = stablehlo.select %c62, %59, %57 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %c63 = stablehlo.compare EQ, %11, %16 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %63 = stablehlo.select %c63, %57, %59 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %64 = stablehlo.pad %62, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %65 = stablehlo.add %61, %64 : tensor<2x4x4x2xf32>
    %c66 = stablehlo.compare EQ, %13, %16 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %66 = stablehlo.select %c66, %63, %57 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %c67 = stablehlo.compare EQ, %13, %16 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %67 = stablehlo.select %c67, %57, %63 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %68 = stablehlo.pad %66, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %69 = stablehlo.add %65, %68 : tensor<2x4x4x2xf32>
    %c70 = stablehlo.compare EQ, %15, %16 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %70 = stablehlo.select %c70, %67, %57 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %71 = stablehlo.pad %70, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %72 = stablehlo.add %69, %71 : tensor<2x4x4x2xf32>
    %c73 = stablehlo.compare GT, %8, %4 : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x4x4x2xi1>
    %73 = stablehlo.select %c73, %72, %4 : tensor<2x4x4x2xi1>, tensor<2x4x4x2xf32>
    %74 = stablehlo.reduce(%73 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2xf32>
    %75 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x2x2xf32>
    %76 = stablehlo.convolution(%73, %75) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x2xf32>, tensor<3x3x2x2xf32>) -> tensor<2x4x4x2xf32>
    %77 = stablehlo.pad %5, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2x6x6x2xf32>
    %78 = stablehlo.slice %77 [0:2:1, 0:4:1, 0:4:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %79 = stablehlo.dot_general %78, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %80 = stablehlo.reshape %79 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %81 = stablehlo.slice %77 [0:2:1, 0:4:1, 1:5:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %82 = stablehlo.dot_general %81, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %83 = stablehlo.reshape %82 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %84 = stablehlo.concatenate %80, %83, dim = 0 : (tensor<1x2x2xf32>, tensor<1x2x2xf32>) -> tensor<2x2x2xf32>
    %85 = stablehlo.slice %77 [0:2:1, 0:4:1, 2:6:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %86 = stablehlo.dot_general %85, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %87 = stablehlo.reshape %86 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %88 = stablehlo.concatenate %84, %87, dim = 0 : (tensor<2x2x2xf32>, tensor<1x2x2xf32>) -> tensor<3x2x2xf32>
    %89 = stablehlo.slice %77 [0:2:1, 1:5:1, 0:4:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %90 = stablehlo.dot_general %89, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %91 = stablehlo.reshape %90 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %92 = stablehlo.concatenate %88, %91, dim = 0 : (tensor<3x2x2xf32>, tensor<1x2x2xf32>) -> tensor<4x2x2xf32>
    %93 = stablehlo.slice %77 [0:2:1, 1:5:1, 1:5:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %94 = stablehlo.dot_general %93, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %95 = stablehlo.reshape %94 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %96 = stablehlo.concatenate %92, %95, dim = 0 : (tensor<4x2x2xf32>, tensor<1x2x2xf32>) -> tensor<5x2x2xf32>
    %97 = stablehlo.slice %77 [0:2:1, 1:5:1, 2:6:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %98 = stablehlo.dot_general %97, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %99 = stablehlo.reshape %98 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %100 = stablehlo.concatenate %96, %99, dim = 0 : (tensor<5x2x2xf32>, tensor<1x2x2xf32>) -> tensor<6x2x2xf32>
    %101 = stablehlo.slice %77 [0:2:1, 2:6:1, 0:4:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %102 = stablehlo.dot_general %101, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %103 = stablehlo.reshape %102 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %104 = stablehlo.concatenate %100, %103, dim = 0 : (tensor<6x2x2xf32>, tensor<1x2x2xf32>) -> tensor<7x2x2xf32>
    %105 = stablehlo.slice %77 [0:2:1, 2:6:1, 1:5:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %106 = stablehlo.dot_general %105, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %107 = stablehlo.reshape %106 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %108 = stablehlo.concatenate %104, %107, dim = 0 : (tensor<7x2x2xf32>, tensor<1x2x2xf32>) -> tensor<8x2x2xf32>
    %109 = stablehlo.slice %77 [0:2:1, 2:6:1, 2:6:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %110 = stablehlo.dot_general %109, %73, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %111 = stablehlo.reshape %110 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %112 = stablehlo.concatenate %108, %111, dim = 0 : (tensor<8x2x2xf32>, tensor<1x2x2xf32>) -> tensor<9x2x2xf32>
    %113 = stablehlo.reshape %112 : (tensor<9x2x2xf32>) -> tensor<3x3x2x2xf32>
    %c114 = stablehlo.compare GT, %3, %4 : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x4x4x2xi1>
    %114 = stablehlo.select %c114, %76, %4 : tensor<2x4x4x2xi1>, tensor<2x4x4x2xf32>
    %115 = stablehlo.reduce(%114 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2xf32>
    %116 = stablehlo.pad %arg8, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x1xf32>, tensor<f32>) -> tensor<2x6x6x1xf32>
    %117 = stablehlo.slice %116 [0:2:1, 0:4:1, 0:4:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %118 = stablehlo.dot_general %117, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %119 = stablehlo.reshape %118 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %120 = stablehlo.slice %116 [0:2:1, 0:4:1, 1:5:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %121 = stablehlo.dot_general %120, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %122 = stablehlo.reshape %121 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %123 = stablehlo.concatenate %119, %122, dim = 0 : (tensor<1x1x2xf32>, tensor<1x1x2xf32>) -> tensor<2x1x2xf32>
    %124 = stablehlo.slice %116 [0:2:1, 0:4:1, 2:6:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %125 = stablehlo.dot_general %124, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %126 = stablehlo.reshape %125 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %127 = stablehlo.concatenate %123, %126, dim = 0 : (tensor<2x1x2xf32>, tensor<1x1x2xf32>) -> tensor<3x1x2xf32>
    %128 = stablehlo.slice %116 [0:2:1, 1:5:1, 0:4:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %129 = stablehlo.dot_general %128, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %130 = stablehlo.reshape %129 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %131 = stablehlo.concatenate %127, %130, dim = 0 : (tensor<3x1x2xf32>, tensor<1x1x2xf32>) -> tensor<4x1x2xf32>
    %132 = stablehlo.slice %116 [0:2:1, 1:5:1, 1:5:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %133 = stablehlo.dot_general %132, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %134 = stablehlo.reshape %133 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %135 = stablehlo.concatenate %131, %134, dim = 0 : (tensor<4x1x2xf32>, tensor<1x1x2xf32>) -> tensor<5x1x2xf32>
    %136 = stablehlo.slice %116 [0:2:1, 1:5:1, 2:6:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %137 = stablehlo.dot_general %136, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %138 = stablehlo.reshape %137 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %139 = stablehlo.concatenate %135, %138, dim = 0 : (tensor<5x1x2xf32>, tensor<1x1x2xf32>) -> tensor<6x1x2xf32>
    %140 = stablehlo.slice %116 [0:2:1, 2:6:1, 0:4:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %141 = stablehlo.dot_general %140, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %142 = stablehlo.reshape %141 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %143 = stablehlo.concatenate %139, %142, dim = 0 : (tensor<6x1x2xf32>, tensor<1x1x2xf32>) -> tensor<7x1x2xf32>
    %144 = stablehlo.slice %116 [0:2:1, 2:6:1, 1:5:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %145 = stablehlo.dot_general %144, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %146 = stablehlo.reshape %145 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %147 = stablehlo.concatenate %143, %146, dim = 0 : (tensor<7x1x2xf32>, tensor<1x1x2xf32>) -> tensor<8x1x2xf32>
    %148 = stablehlo.slice %116 [0:2:1, 2:6:1, 2:6:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %149 = stablehlo.dot_general %148, %114, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %150 = stablehlo.reshape %149 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %151 = stablehlo.concatenate %147, %150, dim = 0 : (tensor<8x1x2xf32>, tensor<1x1x2xf32>) -> tensor<9x1x2xf32>
    %152 = stablehlo.reshape %151 : (tensor<9x1x2xf32>) -> tensor<3x3x1x2xf32>
    %153 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<3x3x1x2xf32>
    %154 = stablehlo.multiply %153, %152 : tensor<3x3x1x2xf32>
    %155 = stablehlo.subtract %arg0, %154 : tensor<3x3x1x2xf32>
    %156 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %157 = stablehlo.multiply %156, %115 : tensor<2xf32>
    %158 = stablehlo.subtract %arg1, %157 : tensor<2xf32>
    %159 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<3x3x2x2xf32>
    %160 = stablehlo.multiply %159, %113 : tensor<3x3x2x2xf32>
    %161 = stablehlo.subtract %arg2, %160 : tensor<3x3x2x2xf32>
    %162 = stablehlo.multiply %156, %74 : tensor<2xf32>
    %163 = stablehlo.subtract %arg3, %162 : tensor<2xf32>
    %164 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %165 = stablehlo.multiply %164, %55 : tensor<8x5xf32>
    %166 = stablehlo.subtract %arg4, %165 : tensor<8x5xf32>
    %167 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %168 = stablehlo.multiply %167, %53 : tensor<5xf32>
    %169 = stablehlo.subtract %arg5, %168 : tensor<5xf32>
    %170 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %171 = stablehlo.multiply %170, %51 : tensor<5x3xf32>
    %172 = stablehlo.subtract %arg6, %171 : tensor<5x3xf32>
    %173 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %174 = stablehlo.multiply %173, %49 : tensor<3xf32>
    %175 = stablehlo.subtract %arg7, %174 : tensor<3xf32>
    return %155, %158, %161, %163, %166, %169, %172, %175, %38 : tensor<3x3x1x2xf32>, tensor<2xf32>, tensor<3x3x2x2xf32>, tensor<2xf32>, tensor<8x5xf32>, tensor<5xf32>, tensor<5x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
