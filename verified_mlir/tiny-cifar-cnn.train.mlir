module @"tiny-cifar-cnn" {
  func.func public @train_step(%arg0: tensor<3x3x3x2xf32>, %arg1: tensor<2xf32>, %arg2: tensor<3x3x2x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<3x3x2x3xf32>, %arg5: tensor<3xf32>, %arg6: tensor<3x3x3x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<3x4xf32>, %arg9: tensor<4xf32>, %arg10: tensor<4x3xf32>, %arg11: tensor<3xf32>, %arg12: tensor<2x4x4x3xf32>, %arg13: tensor<2x3xf32>, %arg14: tensor<f32>) -> (tensor<3x3x3x2xf32>, tensor<2xf32>, tensor<3x3x2x2xf32>, tensor<2xf32>, tensor<3x3x2x3xf32>, tensor<3xf32>, tensor<3x3x3x3xf32>, tensor<3xf32>, tensor<3x4xf32>, tensor<4xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<2.0> : tensor<2x3xf32>
    %1 = stablehlo.divide %arg13, %0 : tensor<2x3xf32>
    %2 = stablehlo.negate %1 : tensor<2x3xf32>
    %3 = stablehlo.convolution(%arg12, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x3xf32>, tensor<3x3x3x2xf32>) -> tensor<2x4x4x2xf32>
    %4 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<2xf32>) -> tensor<2x4x4x2xf32>
    %5 = stablehlo.add %3, %4 : tensor<2x4x4x2xf32>
    %6 = stablehlo.constant dense<0.0> : tensor<2x4x4x2xf32>
    %7 = stablehlo.maximum %5, %6 : tensor<2x4x4x2xf32>
    %8 = stablehlo.convolution(%7, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x2xf32>, tensor<3x3x2x2xf32>) -> tensor<2x4x4x2xf32>
    %9 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<2xf32>) -> tensor<2x4x4x2xf32>
    %10 = stablehlo.add %8, %9 : tensor<2x4x4x2xf32>
    %11 = stablehlo.maximum %10, %6 : tensor<2x4x4x2xf32>
    %12 = stablehlo.slice %11 [0:2:1, 0:3:2, 0:3:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %13 = stablehlo.slice %11 [0:2:1, 0:3:2, 1:4:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %14 = stablehlo.maximum %12, %13 : tensor<2x2x2x2xf32>
    %15 = stablehlo.slice %11 [0:2:1, 1:4:2, 0:3:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %16 = stablehlo.maximum %14, %15 : tensor<2x2x2x2xf32>
    %17 = stablehlo.slice %11 [0:2:1, 1:4:2, 1:4:2, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %18 = stablehlo.maximum %16, %17 : tensor<2x2x2x2xf32>
    %19 = stablehlo.convolution(%18, %arg4) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x2x2xf32>, tensor<3x3x2x3xf32>) -> tensor<2x2x2x3xf32>
    %20 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<3xf32>) -> tensor<2x2x2x3xf32>
    %21 = stablehlo.add %19, %20 : tensor<2x2x2x3xf32>
    %22 = stablehlo.constant dense<0.0> : tensor<2x2x2x3xf32>
    %23 = stablehlo.maximum %21, %22 : tensor<2x2x2x3xf32>
    %24 = stablehlo.convolution(%23, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x2x3xf32>, tensor<3x3x3x3xf32>) -> tensor<2x2x2x3xf32>
    %25 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<3xf32>) -> tensor<2x2x2x3xf32>
    %26 = stablehlo.add %24, %25 : tensor<2x2x2x3xf32>
    %27 = stablehlo.maximum %26, %22 : tensor<2x2x2x3xf32>
    %28 = stablehlo.slice %27 [0:2:1, 0:1:2, 0:1:2, 0:3:1] : (tensor<2x2x2x3xf32>) -> tensor<2x1x1x3xf32>
    %29 = stablehlo.slice %27 [0:2:1, 0:1:2, 1:2:2, 0:3:1] : (tensor<2x2x2x3xf32>) -> tensor<2x1x1x3xf32>
    %30 = stablehlo.maximum %28, %29 : tensor<2x1x1x3xf32>
    %31 = stablehlo.slice %27 [0:2:1, 1:2:2, 0:1:2, 0:3:1] : (tensor<2x2x2x3xf32>) -> tensor<2x1x1x3xf32>
    %32 = stablehlo.maximum %30, %31 : tensor<2x1x1x3xf32>
    %33 = stablehlo.slice %27 [0:2:1, 1:2:2, 1:2:2, 0:3:1] : (tensor<2x2x2x3xf32>) -> tensor<2x1x1x3xf32>
    %34 = stablehlo.maximum %32, %33 : tensor<2x1x1x3xf32>
    %35 = stablehlo.reshape %34 : (tensor<2x1x1x3xf32>) -> tensor<2x3xf32>
    %36 = stablehlo.dot_general %35, %arg8, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    %37 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
    %38 = stablehlo.add %36, %37 : tensor<2x4xf32>
    %39 = stablehlo.constant dense<0.0> : tensor<2x4xf32>
    %40 = stablehlo.maximum %38, %39 : tensor<2x4xf32>
    %41 = stablehlo.dot_general %40, %arg10, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %42 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %43 = stablehlo.add %41, %42 : tensor<2x3xf32>
    %44 = stablehlo.reduce(%43 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %45 = stablehlo.broadcast_in_dim %44, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %46 = stablehlo.subtract %43, %45 : tensor<2x3xf32>
    %47 = stablehlo.exponential %46 : tensor<2x3xf32>
    %48 = stablehlo.reduce(%47 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %49 = stablehlo.log %48 : tensor<2xf32>
    %50 = stablehlo.broadcast_in_dim %49, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %51 = stablehlo.subtract %46, %50 : tensor<2x3xf32>
    %52 = stablehlo.reduce(%2 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %54 = stablehlo.exponential %51 : tensor<2x3xf32>
    %55 = stablehlo.multiply %53, %54 : tensor<2x3xf32>
    %56 = stablehlo.subtract %2, %55 : tensor<2x3xf32>
    %57 = stablehlo.reduce(%56 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %58 = stablehlo.dot_general %56, %arg10, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<4x3xf32>) -> tensor<2x4xf32>
    %59 = stablehlo.dot_general %40, %56, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<2x4xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
    %c60 = stablehlo.compare GT, %38, %39 : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %60 = stablehlo.select %c60, %58, %39 : tensor<2x4xi1>, tensor<2x4xf32>
    %61 = stablehlo.reduce(%60 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
    %62 = stablehlo.dot_general %60, %arg8, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<2x4xf32>, tensor<3x4xf32>) -> tensor<2x3xf32>
    %63 = stablehlo.dot_general %35, %60, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<2x3xf32>, tensor<2x4xf32>) -> tensor<3x4xf32>
    %64 = stablehlo.reshape %62 : (tensor<2x3xf32>) -> tensor<2x1x1x3xf32>
    %65 = stablehlo.constant dense<0.0> : tensor<2x1x1x3xf32>
    %c66 = stablehlo.compare EQ, %28, %34 : (tensor<2x1x1x3xf32>, tensor<2x1x1x3xf32>) -> tensor<2x1x1x3xi1>
    %66 = stablehlo.select %c66, %64, %65 : tensor<2x1x1x3xi1>, tensor<2x1x1x3xf32>
    %c67 = stablehlo.compare EQ, %28, %34 : (tensor<2x1x1x3xf32>, tensor<2x1x1x3xf32>) -> tensor<2x1x1x3xi1>
    %67 = stablehlo.select %c67, %65, %64 : tensor<2x1x1x3xi1>, tensor<2x1x1x3xf32>
    %68 = stablehlo.pad %66, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 1, 1, 0] : (tensor<2x1x1x3xf32>, tensor<f32>) -> tensor<2x2x2x3xf32>
    %69 = stablehlo.add %22, %68 : tensor<2x2x2x3xf32>
    %c70 = stablehlo.compare EQ, %29, %34 : (tensor<2x1x1x3xf32>, tensor<2x1x1x3xf32>) -> tensor<2x1x1x3xi1>
    %70 = stablehlo.select %c70, %67, %65 : tensor<2x1x1x3xi1>, tensor<2x1x1x3xf32>
    %c71 = stablehlo.compare EQ, %29, %34 : (tensor<2x1x1x3xf32>, tensor<2x1x1x3xf32>) -> tensor<2x1x1x3xi1>
    %71 = stablehlo.select %c71, %65, %67 : tensor<2x1x1x3xi1>, tensor<2x1x1x3xf32>
    %72 = stablehlo.pad %70, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 1, 1, 0] : (tensor<2x1x1x3xf32>, tensor<f32>) -> tensor<2x2x2x3xf32>
    %73 = stablehlo.add %69, %72 : tensor<2x2x2x3xf32>
    %c74 = stablehlo.compare EQ, %31, %34 : (tensor<2x1x1x3xf32>, tensor<2x1x1x3xf32>) -> tensor<2x1x1x3xi1>
    %74 = stablehlo.select %c74, %71, %65 : tensor<2x1x1x3xi1>, tensor<2x1x1x3xf32>
    %c75 = stablehlo.compare EQ, %31, %34 : (tensor<2x1x1x3xf32>, tensor<2x1x1x3xf32>) -> tensor<2x1x1x3xi1>
    %75 = stablehlo.select %c75, %65, %71 : tensor<2x1x1x3xi1>, tensor<2x1x1x3xf32>
    %76 = stablehlo.pad %74, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 1, 1, 0] : (tensor<2x1x1x3xf32>, tensor<f32>) -> tensor<2x2x2x3xf32>
    %77 = stablehlo.add %73, %76 : tensor<2x2x2x3xf32>
    %c78 = stablehlo.compare EQ, %33, %34 : (tensor<2x1x1x3xf32>, tensor<2x1x1x3xf32>) -> tensor<2x1x1x3xi1>
    %78 = stablehlo.select %c78, %75, %65 : tensor<2x1x1x3xi1>, tensor<2x1x1x3xf32>
    %79 = stablehlo.pad %78, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 1, 1, 0] : (tensor<2x1x1x3xf32>, tensor<f32>) -> tensor<2x2x2x3xf32>
    %80 = stablehlo.add %77, %79 : tensor<2x2x2x3xf32>
    %c81 = stablehlo.compare GT, %26, %22 : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<2x2x2x3xi1>
    %81 = stablehlo.select %c81, %80, %22 : tensor<2x2x2x3xi1>, tensor<2x2x2x3xf32>
    %82 = stablehlo.reduce(%81 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x2x2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %83 = stablehlo.reverse %arg6, dims = [0, 1] : tensor<3x3x3x3xf32>
    %84 = stablehlo.convolution(%81, %83) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x2x3xf32>, tensor<3x3x3x3xf32>) -> tensor<2x2x2x3xf32>
    %85 = stablehlo.pad %23, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x3xf32>, tensor<f32>) -> tensor<2x4x4x3xf32>
    %86 = stablehlo.slice %85 [0:2:1, 0:2:1, 0:2:1, 0:3:1] : (tensor<2x4x4x3xf32>) -> tensor<2x2x2x3xf32>
    %87 = stablehlo.dot_general %86, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<3x3xf32>
    %88 = stablehlo.reshape %87 : (tensor<3x3xf32>) -> tensor<1x3x3xf32>
    %89 = stablehlo.slice %85 [0:2:1, 0:2:1, 1:3:1, 0:3:1] : (tensor<2x4x4x3xf32>) -> tensor<2x2x2x3xf32>
    %90 = stablehlo.dot_general %89, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<3x3xf32>
    %91 = stablehlo.reshape %90 : (tensor<3x3xf32>) -> tensor<1x3x3xf32>
    %92 = stablehlo.concatenate %88, %91, dim = 0 : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<2x3x3xf32>
    %93 = stablehlo.slice %85 [0:2:1, 0:2:1, 2:4:1, 0:3:1] : (tensor<2x4x4x3xf32>) -> tensor<2x2x2x3xf32>
    %94 = stablehlo.dot_general %93, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<3x3xf32>
    %95 = stablehlo.reshape %94 : (tensor<3x3xf32>) -> tensor<1x3x3xf32>
    %96 = stablehlo.concatenate %92, %95, dim = 0 : (tensor<2x3x3xf32>, tensor<1x3x3xf32>) -> tensor<3x3x3xf32>
    %97 = stablehlo.slice %85 [0:2:1, 1:3:1, 0:2:1, 0:3:1] : (tensor<2x4x4x3xf32>) -> tensor<2x2x2x3xf32>
    %98 = stablehlo.dot_general %97, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<3x3xf32>
    %99 = stablehlo.reshape %98 : (tensor<3x3xf32>) -> tensor<1x3x3xf32>
    %100 = stablehlo.concatenate %96, %99, dim = 0 : (tensor<3x3x3xf32>, tensor<1x3x3xf32>) -> tensor<4x3x3xf32>
    %101 = stablehlo.slice %85 [0:2:1, 1:3:1, 1:3:1, 0:3:1] : (tensor<2x4x4x3xf32>) -> tensor<2x2x2x3xf32>
    %102 = stablehlo.dot_general %101, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<3x3xf32>
    %103 = stablehlo.reshape %102 : (tensor<3x3xf32>) -> tensor<1x3x3xf32>
    %104 = stablehlo.concatenate %100, %103, dim = 0 : (tensor<4x3x3xf32>, tensor<1x3x3xf32>) -> tensor<5x3x3xf32>
    %105 = stablehlo.slice %85 [0:2:1, 1:3:1, 2:4:1, 0:3:1] : (tensor<2x4x4x3xf32>) -> tensor<2x2x2x3xf32>
    %106 = stablehlo.dot_general %105, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<3x3xf32>
    %107 = stablehlo.reshape %106 : (tensor<3x3xf32>) -> tensor<1x3x3xf32>
    %108 = stablehlo.concatenate %104, %107, dim = 0 : (tensor<5x3x3xf32>, tensor<1x3x3xf32>) -> tensor<6x3x3xf32>
    %109 = stablehlo.slice %85 [0:2:1, 2:4:1, 0:2:1, 0:3:1] : (tensor<2x4x4x3xf32>) -> tensor<2x2x2x3xf32>
    %110 = stablehlo.dot_general %109, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<3x3xf32>
    %111 = stablehlo.reshape %110 : (tensor<3x3xf32>) -> tensor<1x3x3xf32>
    %112 = stablehlo.concatenate %108, %111, dim = 0 : (tensor<6x3x3xf32>, tensor<1x3x3xf32>) -> tensor<7x3x3xf32>
    %113 = stablehlo.slice %85 [0:2:1, 2:4:1, 1:3:1, 0:3:1] : (tensor<2x4x4x3xf32>) -> tensor<2x2x2x3xf32>
    %114 = stablehlo.dot_general %113, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<3x3xf32>
    %115 = stablehlo.reshape %114 : (tensor<3x3xf32>) -> tensor<1x3x3xf32>
    %116 = stablehlo.concatenate %112, %115, dim = 0 : (tensor<7x3x3xf32>, tensor<1x3x3xf32>) -> tensor<8x3x3xf32>
    %117 = stablehlo.slice %85 [0:2:1, 2:4:1, 2:4:1, 0:3:1] : (tensor<2x4x4x3xf32>) -> tensor<2x2x2x3xf32>
    %118 = stablehlo.dot_general %117, %81, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<3x3xf32>
    %119 = stablehlo.reshape %118 : (tensor<3x3xf32>) -> tensor<1x3x3xf32>
    %120 = stablehlo.concatenate %116, %119, dim = 0 : (tensor<8x3x3xf32>, tensor<1x3x3xf32>) -> tensor<9x3x3xf32>
    %121 = stablehlo.reshape %120 : (tensor<9x3x3xf32>) -> tensor<3x3x3x3xf32>
    %c122 = stablehlo.compare GT, %21, %22 : (tensor<2x2x2x3xf32>, tensor<2x2x2x3xf32>) -> tensor<2x2x2x3xi1>
    %122 = stablehlo.select %c122, %84, %22 : tensor<2x2x2x3xi1>, tensor<2x2x2x3xf32>
    %123 = stablehlo.reduce(%122 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x2x2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %124 = stablehlo.reverse %arg4, dims = [0, 1] : tensor<3x3x2x3xf32>
    %125 = stablehlo.convolution(%122, %124) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x2x3xf32>, tensor<3x3x2x3xf32>) -> tensor<2x2x2x2xf32>
    %126 = stablehlo.pad %18, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %127 = stablehlo.slice %126 [0:2:1, 0:2:1, 0:2:1, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %128 = stablehlo.dot_general %127, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x2xf32>, tensor<2x2x2x3xf32>) -> tensor<2x3xf32>
    %129 = stablehlo.reshape %128 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %130 = stablehlo.slice %126 [0:2:1, 0:2:1, 1:3:1, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %131 = stablehlo.dot_general %130, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x2xf32>, tensor<2x2x2x3xf32>) -> tensor<2x3xf32>
    %132 = stablehlo.reshape %131 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %133 = stablehlo.concatenate %129, %132, dim = 0 : (tensor<1x2x3xf32>, tensor<1x2x3xf32>) -> tensor<2x2x3xf32>
    %134 = stablehlo.slice %126 [0:2:1, 0:2:1, 2:4:1, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %135 = stablehlo.dot_general %134, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x2xf32>, tensor<2x2x2x3xf32>) -> tensor<2x3xf32>
    %136 = stablehlo.reshape %135 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %137 = stablehlo.concatenate %133, %136, dim = 0 : (tensor<2x2x3xf32>, tensor<1x2x3xf32>) -> tensor<3x2x3xf32>
    %138 = stablehlo.slice %126 [0:2:1, 1:3:1, 0:2:1, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %139 = stablehlo.dot_general %138, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x2xf32>, tensor<2x2x2x3xf32>) -> tensor<2x3xf32>
    %140 = stablehlo.reshape %139 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %141 = stablehlo.concatenate %137, %140, dim = 0 : (tensor<3x2x3xf32>, tensor<1x2x3xf32>) -> tensor<4x2x3xf32>
    %142 = stablehlo.slice %126 [0:2:1, 1:3:1, 1:3:1, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %143 = stablehlo.dot_general %142, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x2xf32>, tensor<2x2x2x3xf32>) -> tensor<2x3xf32>
    %144 = stablehlo.reshape %143 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %145 = stablehlo.concatenate %141, %144, dim = 0 : (tensor<4x2x3xf32>, tensor<1x2x3xf32>) -> tensor<5x2x3xf32>
    %146 = stablehlo.slice %126 [0:2:1, 1:3:1, 2:4:1, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %147 = stablehlo.dot_general %146, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x2xf32>, tensor<2x2x2x3xf32>) -> tensor<2x3xf32>
    %148 = stablehlo.reshape %147 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %149 = stablehlo.concatenate %145, %148, dim = 0 : (tensor<5x2x3xf32>, tensor<1x2x3xf32>) -> tensor<6x2x3xf32>
    %150 = stablehlo.slice %126 [0:2:1, 2:4:1, 0:2:1, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %151 = stablehlo.dot_general %150, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x2xf32>, tensor<2x2x2x3xf32>) -> tensor<2x3xf32>
    %152 = stablehlo.reshape %151 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %153 = stablehlo.concatenate %149, %152, dim = 0 : (tensor<6x2x3xf32>, tensor<1x2x3xf32>) -> tensor<7x2x3xf32>
    %154 = stablehlo.slice %126 [0:2:1, 2:4:1, 1:3:1, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %155 = stablehlo.dot_general %154, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x2xf32>, tensor<2x2x2x3xf32>) -> tensor<2x3xf32>
    %156 = stablehlo.reshape %155 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %157 = stablehlo.concatenate %153, %156, dim = 0 : (tensor<7x2x3xf32>, tensor<1x2x3xf32>) -> tensor<8x2x3xf32>
    %158 = stablehlo.slice %126 [0:2:1, 2:4:1, 2:4:1, 0:2:1] : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2xf32>
    %159 = stablehlo.dot_general %158, %122, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x2x2x2xf32>, tensor<2x2x2x3xf32>) -> tensor<2x3xf32>
    %160 = stablehlo.reshape %159 : (tensor<2x3xf32>) -> tensor<1x2x3xf32>
    %161 = stablehlo.concatenate %157, %160, dim = 0 : (tensor<8x2x3xf32>, tensor<1x2x3xf32>) -> tensor<9x2x3xf32>
    %162 = stablehlo.reshape %161 : (tensor<9x2x3xf32>) -> tensor<3x3x2x3xf32>
    %163 = stablehlo.constant dense<0.0> : tensor<2x2x2x2xf32>
    %c164 = stablehlo.compare EQ, %12, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %164 = stablehlo.select %c164, %125, %163 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %c165 = stablehlo.compare EQ, %12, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %165 = stablehlo.select %c165, %163, %125 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %166 = stablehlo.pad %164, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %167 = stablehlo.add %6, %166 : tensor<2x4x4x2xf32>
    %c168 = stablehlo.compare EQ, %13, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %168 = stablehlo.select %c168, %165, %163 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %c169 = stablehlo.compare EQ, %13, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %169 = stablehlo.select %c169, %163, %165 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %170 = stablehlo.pad %168, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %171 = stablehlo.add %167, %170 : tensor<2x4x4x2xf32>
    %c172 = stablehlo.compare EQ, %15, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %172 = stablehlo.select %c172, %169, %163 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %c173 = stablehlo.compare EQ, %15, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %173 = stablehlo.select %c173, %163, %169 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %174 = stablehlo.pad %172, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %175 = stablehlo.add %171, %174 : tensor<2x4x4x2xf32>
    %c176 = stablehlo.compare EQ, %17, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %176 = stablehlo.select %c176, %173, %163 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %177 = stablehlo.pad %176, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %178 = stablehlo.add %175, %177 : tensor<2x4x4x2xf32>
    %c179 = stablehlo.compare GT, %10, %6 : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x4x4x2xi1>
    %179 = stablehlo.select %c179, %178, %6 : tensor<2x4x4x2xi1>, tensor<2x4x4x2xf32>
    %180 = stablehlo.reduce(%179 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2xf32>
    %181 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x2x2xf32>
    %182 = stablehlo.convolution(%179, %181) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x2xf32>, tensor<3x3x2x2xf32>) -> tensor<2x4x4x2xf32>
    %183 = stablehlo.pad %7, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2x6x6x2xf32>
    %184 = stablehlo.slice %183 [0:2:1, 0:4:1, 0:4:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %185 = stablehlo.dot_general %184, %179, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %186 = stablehlo.reshape %185 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %187 = stablehlo.slice %183 [0:2:1, 0:4:1, 1:5:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %188 = stablehlo.dot_general %187, %179, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %189 = stablehlo.reshape %188 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %190 = stablehlo.concatenate %186, %189, dim = 0 : (tensor<1x2x2xf32>, tensor<1x2x2xf32>) -> tensor<2x2x2xf32>
    %191 = stablehlo.slice %183 [0:2:1, 0:4:1, 2:6:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %192 = stablehlo.dot_general %191, %179, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %193 = stablehlo.reshape %192 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %194 = stablehlo.concatenate %190, %193, dim = 0 : (tensor<2x2x2xf32>, tensor<1x2x2xf32>) -> tensor<3x2x2xf32>
    %195 = stablehlo.slice %183 [0:2:1, 1:5:1, 0:4:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %196 = stablehlo.dot_general %195, %179, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %197 = stablehlo.reshape %196 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %198 = stablehlo.concatenate %194, %197, dim = 0 : (tensor<3x2x2xf32>, tensor<1x2x2xf32>) -> tensor<4x2x2xf32>
    %199 = stablehlo.slice %183 [0:2:1, 1:5:1, 1:5:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %200 = stablehlo.dot_general %199, %179, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %201 = stablehlo.reshape %200 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %202 = stablehlo.concatenate %198, %201, dim = 0 : (tensor<4x2x2xf32>, tensor<1x2x2xf32>) -> tensor<5x2x2xf32>
    %203 = stablehlo.slice %183 [0:2:1, 1:5:1, 2:6:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %204 = stablehlo.dot_general %203, %179, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %205 = stablehlo.reshape %204 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %206 = stablehlo.concatenate %202, %205, dim = 0 : (tensor<5x2x2xf32>, tensor<1x2x2xf32>) -> tensor<6x2x2xf32>
    %207 = stablehlo.slice %183 [0:2:1, 2:6:1, 0:4:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %208 = stablehlo.dot_general %207, %179, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %209 = stablehlo.reshape %208 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %210 = stablehlo.concatenate %206, %209, dim = 0 : (tensor<6x2x2xf32>, tensor<1x2x2xf32>) -> tensor<7x2x2xf32>
    %211 = stablehlo.slice %183 [0:2:1, 2:6:1, 1:5:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %212 = stablehlo.dot_general %211, %179, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %213 = stablehlo.reshape %212 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %214 = stablehlo.concatenate %210, %213, dim = 0 : (tensor<7x2x2xf32>, tensor<1x2x2xf32>) -> tensor<8x2x2xf32>
    %215 = stablehlo.slice %183 [0:2:1, 2:6:1, 2:6:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %216 = stablehlo.dot_general %215, %179, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %217 = stablehlo.reshape %216 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %218 = stablehlo.concatenate %214, %217, dim = 0 : (tensor<8x2x2xf32>, tensor<1x2x2xf32>) -> tensor<9x2x2xf32>
    %219 = stablehlo.reshape %218 : (tensor<9x2x2xf32>) -> tensor<3x3x2x2xf32>
    %c220 = stablehlo.compare GT, %5, %6 : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x4x4x2xi1>
    %220 = stablehlo.select %c220, %182, %6 : tensor<2x4x4x2xi1>, tensor<2x4x4x2xf32>
    %221 = stablehlo.reduce(%220 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2xf32>
    %222 = stablehlo.pad %arg12, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x3xf32>, tensor<f32>) -> tensor<2x6x6x3xf32>
    %223 = stablehlo.slice %222 [0:2:1, 0:4:1, 0:4:1, 0:3:1] : (tensor<2x6x6x3xf32>) -> tensor<2x4x4x3xf32>
    %224 = stablehlo.dot_general %223, %220, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x3xf32>, tensor<2x4x4x2xf32>) -> tensor<3x2xf32>
    %225 = stablehlo.reshape %224 : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
    %226 = stablehlo.slice %222 [0:2:1, 0:4:1, 1:5:1, 0:3:1] : (tensor<2x6x6x3xf32>) -> tensor<2x4x4x3xf32>
    %227 = stablehlo.dot_general %226, %220, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x3xf32>, tensor<2x4x4x2xf32>) -> tensor<3x2xf32>
    %228 = stablehlo.reshape %227 : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
    %229 = stablehlo.concatenate %225, %228, dim = 0 : (tensor<1x3x2xf32>, tensor<1x3x2xf32>) -> tensor<2x3x2xf32>
    %230 = stablehlo.slice %222 [0:2:1, 0:4:1, 2:6:1, 0:3:1] : (tensor<2x6x6x3xf32>) -> tensor<2x4x4x3xf32>
    %231 = stablehlo.dot_general %230, %220, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x3xf32>, tensor<2x4x4x2xf32>) -> tensor<3x2xf32>
    %232 = stablehlo.reshape %231 : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
    %233 = stablehlo.concatenate %229, %232, dim = 0 : (tensor<2x3x2xf32>, tensor<1x3x2xf32>) -> tensor<3x3x2xf32>
    %234 = stablehlo.slice %222 [0:2:1, 1:5:1, 0:4:1, 0:3:1] : (tensor<2x6x6x3xf32>) -> tensor<2x4x4x3xf32>
    %235 = stablehlo.dot_general %234, %220, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x3xf32>, tensor<2x4x4x2xf32>) -> tensor<3x2xf32>
    %236 = stablehlo.reshape %235 : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
    %237 = stablehlo.concatenate %233, %236, dim = 0 : (tensor<3x3x2xf32>, tensor<1x3x2xf32>) -> tensor<4x3x2xf32>
    %238 = stablehlo.slice %222 [0:2:1, 1:5:1, 1:5:1, 0:3:1] : (tensor<2x6x6x3xf32>) -> tensor<2x4x4x3xf32>
    %239 = stablehlo.dot_general %238, %220, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x3xf32>, tensor<2x4x4x2xf32>) -> tensor<3x2xf32>
    %240 = stablehlo.reshape %239 : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
    %241 = stablehlo.concatenate %237, %240, dim = 0 : (tensor<4x3x2xf32>, tensor<1x3x2xf32>) -> tensor<5x3x2xf32>
    %242 = stablehlo.slice %222 [0:2:1, 1:5:1, 2:6:1, 0:3:1] : (tensor<2x6x6x3xf32>) -> tensor<2x4x4x3xf32>
    %243 = stablehlo.dot_general %242, %220, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x3xf32>, tensor<2x4x4x2xf32>) -> tensor<3x2xf32>
    %244 = stablehlo.reshape %243 : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
    %245 = stablehlo.concatenate %241, %244, dim = 0 : (tensor<5x3x2xf32>, tensor<1x3x2xf32>) -> tensor<6x3x2xf32>
    %246 = stablehlo.slice %222 [0:2:1, 2:6:1, 0:4:1, 0:3:1] : (tensor<2x6x6x3xf32>) -> tensor<2x4x4x3xf32>
    %247 = stablehlo.dot_general %246, %220, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x3xf32>, tensor<2x4x4x2xf32>) -> tensor<3x2xf32>
    %248 = stablehlo.reshape %247 : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
    %249 = stablehlo.concatenate %245, %248, dim = 0 : (tensor<6x3x2xf32>, tensor<1x3x2xf32>) -> tensor<7x3x2xf32>
    %250 = stablehlo.slice %222 [0:2:1, 2:6:1, 1:5:1, 0:3:1] : (tensor<2x6x6x3xf32>) -> tensor<2x4x4x3xf32>
    %251 = stablehlo.dot_general %250, %220, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x3xf32>, tensor<2x4x4x2xf32>) -> tensor<3x2xf32>
    %252 = stablehlo.reshape %251 : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
    %253 = stablehlo.concatenate %249, %252, dim = 0 : (tensor<7x3x2xf32>, tensor<1x3x2xf32>) -> tensor<8x3x2xf32>
    %254 = stablehlo.slice %222 [0:2:1, 2:6:1, 2:6:1, 0:3:1] : (tensor<2x6x6x3xf32>) -> tensor<2x4x4x3xf32>
    %255 = stablehlo.dot_general %254, %220, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x3xf32>, tensor<2x4x4x2xf32>) -> tensor<3x2xf32>
    %256 = stablehlo.reshape %255 : (tensor<3x2xf32>) -> tensor<1x3x2xf32>
    %257 = stablehlo.concatenate %253, %256, dim = 0 : (tensor<8x3x2xf32>, tensor<1x3x2xf32>) -> tensor<9x3x2xf32>
    %258 = stablehlo.reshape %257 : (tensor<9x3x2xf32>) -> tensor<3x3x3x2xf32>
    %259 = stablehlo.broadcast_in_dim %arg14, dims = [] : (tensor<f32>) -> tensor<3x3x3x2xf32>
    %260 = stablehlo.multiply %259, %258 : tensor<3x3x3x2xf32>
    %261 = stablehlo.subtract %arg0, %260 : tensor<3x3x3x2xf32>
    %262 = stablehlo.broadcast_in_dim %arg14, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %263 = stablehlo.multiply %262, %221 : tensor<2xf32>
    %264 = stablehlo.subtract %arg1, %263 : tensor<2xf32>
    %265 = stablehlo.broadcast_in_dim %arg14, dims = [] : (tensor<f32>) -> tensor<3x3x2x2xf32>
    %266 = stablehlo.multiply %265, %219 : tensor<3x3x2x2xf32>
    %267 = stablehlo.subtract %arg2, %266 : tensor<3x3x2x2xf32>
    %268 = stablehlo.multiply %262, %180 : tensor<2xf32>
    %269 = stablehlo.subtract %arg3, %268 : tensor<2xf32>
    %270 = stablehlo.broadcast_in_dim %arg14, dims = [] : (tensor<f32>) -> tensor<3x3x2x3xf32>
    %271 = stablehlo.multiply %270, %162 : tensor<3x3x2x3xf32>
    %272 = stablehlo.subtract %arg4, %271 : tensor<3x3x2x3xf32>
    %273 = stablehlo.broadcast_in_dim %arg14, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %274 = stablehlo.multiply %273, %123 : tensor<3xf32>
    %275 = stablehlo.subtract %arg5, %274 : tensor<3xf32>
    %276 = stablehlo.broadcast_in_dim %arg14, dims = [] : (tensor<f32>) -> tensor<3x3x3x3xf32>
    %277 = stablehlo.multiply %276, %121 : tensor<3x3x3x3xf32>
    %278 = stablehlo.subtract %arg6, %277 : tensor<3x3x3x3xf32>
    %279 = stablehlo.multiply %273, %82 : tensor<3xf32>
    %280 = stablehlo.subtract %arg7, %279 : tensor<3xf32>
    %281 = stablehlo.broadcast_in_dim %arg14, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %282 = stablehlo.multiply %281, %63 : tensor<3x4xf32>
    %283 = stablehlo.subtract %arg8, %282 : tensor<3x4xf32>
    %284 = stablehlo.broadcast_in_dim %arg14, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %285 = stablehlo.multiply %284, %61 : tensor<4xf32>
    %286 = stablehlo.subtract %arg9, %285 : tensor<4xf32>
    %287 = stablehlo.broadcast_in_dim %arg14, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %288 = stablehlo.multiply %287, %59 : tensor<4x3xf32>
    %289 = stablehlo.subtract %arg10, %288 : tensor<4x3xf32>
    %290 = stablehlo.multiply %273, %57 : tensor<3xf32>
    %291 = stablehlo.subtract %arg11, %290 : tensor<3xf32>
    %292 = stablehlo.multiply %2, %51 : tensor<2x3xf32>
    %293 = stablehlo.reduce(%292 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    return %261, %264, %267, %269, %272, %275, %278, %280, %283, %286, %289, %291, %293 : tensor<3x3x3x2xf32>, tensor<2xf32>, tensor<3x3x2x2xf32>, tensor<2xf32>, tensor<3x3x2x3xf32>, tensor<3xf32>, tensor<3x3x3x3xf32>, tensor<3xf32>, tensor<3x4xf32>, tensor<4xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
