module @"tiny-cnn" {
  func.func public @train_step(%arg0: tensor<3x3x1x2xf32>, %arg1: tensor<2xf32>, %arg2: tensor<3x3x2x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<8x5xf32>, %arg5: tensor<5xf32>, %arg6: tensor<5x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<2x4x4x1xf32>, %arg9: tensor<2x3xf32>, %arg10: tensor<f32>) -> (tensor<3x3x1x2xf32>, tensor<2xf32>, tensor<3x3x2x2xf32>, tensor<2xf32>, tensor<8x5xf32>, tensor<5xf32>, tensor<5x3xf32>, tensor<3xf32>, tensor<f32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.constant dense<2.0> : tensor<2x3xf32>
    %1 = stablehlo.divide %arg9, %0 : tensor<2x3xf32>
    %2 = stablehlo.negate %1 : tensor<2x3xf32>
    %3 = stablehlo.convolution(%arg8, %arg0) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x1xf32>, tensor<3x3x1x2xf32>) -> tensor<2x4x4x2xf32>
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
    %19 = stablehlo.reshape %18 : (tensor<2x2x2x2xf32>) -> tensor<2x8xf32>
    %20 = stablehlo.dot_general %19, %arg4, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x8xf32>, tensor<8x5xf32>) -> tensor<2x5xf32>
    %21 = stablehlo.broadcast_in_dim %arg5, dims = [1] : (tensor<5xf32>) -> tensor<2x5xf32>
    %22 = stablehlo.add %20, %21 : tensor<2x5xf32>
    %23 = stablehlo.constant dense<0.0> : tensor<2x5xf32>
    %24 = stablehlo.maximum %22, %23 : tensor<2x5xf32>
    %25 = stablehlo.dot_general %24, %arg6, batching_dims = [] x [], contracting_dims = [1] x [0] : (tensor<2x5xf32>, tensor<5x3xf32>) -> tensor<2x3xf32>
    %26 = stablehlo.broadcast_in_dim %arg7, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %27 = stablehlo.add %25, %26 : tensor<2x3xf32>
    %28 = stablehlo.reduce(%27 init: %lowest) applies stablehlo.maximum across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %29 = stablehlo.broadcast_in_dim %28, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %30 = stablehlo.subtract %27, %29 : tensor<2x3xf32>
    %31 = stablehlo.exponential %30 : tensor<2x3xf32>
    %32 = stablehlo.reduce(%31 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %33 = stablehlo.log %32 : tensor<2xf32>
    %34 = stablehlo.broadcast_in_dim %33, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %35 = stablehlo.subtract %30, %34 : tensor<2x3xf32>
    %36 = stablehlo.reduce(%2 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [0] : (tensor<2xf32>) -> tensor<2x3xf32>
    %38 = stablehlo.exponential %35 : tensor<2x3xf32>
    %39 = stablehlo.multiply %37, %38 : tensor<2x3xf32>
    %40 = stablehlo.subtract %2, %39 : tensor<2x3xf32>
    %41 = stablehlo.reduce(%40 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
    %42 = stablehlo.dot_general %40, %arg6, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<2x3xf32>, tensor<5x3xf32>) -> tensor<2x5xf32>
    %43 = stablehlo.dot_general %24, %40, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<2x5xf32>, tensor<2x3xf32>) -> tensor<5x3xf32>
    %c44 = stablehlo.compare GT, %22, %23 : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %44 = stablehlo.select %c44, %42, %23 : tensor<2x5xi1>, tensor<2x5xf32>
    %45 = stablehlo.reduce(%44 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<2x5xf32>, tensor<f32>) -> tensor<5xf32>
    %46 = stablehlo.dot_general %44, %arg4, batching_dims = [] x [], contracting_dims = [1] x [1] : (tensor<2x5xf32>, tensor<8x5xf32>) -> tensor<2x8xf32>
    %47 = stablehlo.dot_general %19, %44, batching_dims = [] x [], contracting_dims = [0] x [0] : (tensor<2x8xf32>, tensor<2x5xf32>) -> tensor<8x5xf32>
    %48 = stablehlo.reshape %46 : (tensor<2x8xf32>) -> tensor<2x2x2x2xf32>
    %49 = stablehlo.constant dense<0.0> : tensor<2x2x2x2xf32>
    %c50 = stablehlo.compare EQ, %12, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %50 = stablehlo.select %c50, %48, %49 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %c51 = stablehlo.compare EQ, %12, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %51 = stablehlo.select %c51, %49, %48 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %52 = stablehlo.pad %50, %zero, low = [0, 0, 0, 0], high = [0, 1, 1, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %53 = stablehlo.add %6, %52 : tensor<2x4x4x2xf32>
    %c54 = stablehlo.compare EQ, %13, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %54 = stablehlo.select %c54, %51, %49 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %c55 = stablehlo.compare EQ, %13, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %55 = stablehlo.select %c55, %49, %51 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %56 = stablehlo.pad %54, %zero, low = [0, 0, 1, 0], high = [0, 1, 0, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %57 = stablehlo.add %53, %56 : tensor<2x4x4x2xf32>
    %c58 = stablehlo.compare EQ, %15, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %58 = stablehlo.select %c58, %55, %49 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %c59 = stablehlo.compare EQ, %15, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %59 = stablehlo.select %c59, %49, %55 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %60 = stablehlo.pad %58, %zero, low = [0, 1, 0, 0], high = [0, 0, 1, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %61 = stablehlo.add %57, %60 : tensor<2x4x4x2xf32>
    %c62 = stablehlo.compare EQ, %17, %18 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xi1>
    %62 = stablehlo.select %c62, %59, %49 : tensor<2x2x2x2xi1>, tensor<2x2x2x2xf32>
    %63 = stablehlo.pad %62, %zero, low = [0, 1, 1, 0], high = [0, 0, 0, 0], interior = [0, 1, 1, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %64 = stablehlo.add %61, %63 : tensor<2x4x4x2xf32>
    %c65 = stablehlo.compare GT, %10, %6 : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x4x4x2xi1>
    %65 = stablehlo.select %c65, %64, %6 : tensor<2x4x4x2xi1>, tensor<2x4x4x2xf32>
    %66 = stablehlo.reduce(%65 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2xf32>
    %67 = stablehlo.reverse %arg2, dims = [0, 1] : tensor<3x3x2x2xf32>
    %68 = stablehlo.convolution(%65, %67) dim_numbers = [b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x2xf32>, tensor<3x3x2x2xf32>) -> tensor<2x4x4x2xf32>
    %69 = stablehlo.pad %7, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2x6x6x2xf32>
    %70 = stablehlo.slice %69 [0:2:1, 0:4:1, 0:4:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %71 = stablehlo.dot_general %70, %65, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %72 = stablehlo.reshape %71 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %73 = stablehlo.slice %69 [0:2:1, 0:4:1, 1:5:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %74 = stablehlo.dot_general %73, %65, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %75 = stablehlo.reshape %74 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %76 = stablehlo.concatenate %72, %75, dim = 0 : (tensor<1x2x2xf32>, tensor<1x2x2xf32>) -> tensor<2x2x2xf32>
    %77 = stablehlo.slice %69 [0:2:1, 0:4:1, 2:6:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %78 = stablehlo.dot_general %77, %65, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %79 = stablehlo.reshape %78 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %80 = stablehlo.concatenate %76, %79, dim = 0 : (tensor<2x2x2xf32>, tensor<1x2x2xf32>) -> tensor<3x2x2xf32>
    %81 = stablehlo.slice %69 [0:2:1, 1:5:1, 0:4:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %82 = stablehlo.dot_general %81, %65, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %83 = stablehlo.reshape %82 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %84 = stablehlo.concatenate %80, %83, dim = 0 : (tensor<3x2x2xf32>, tensor<1x2x2xf32>) -> tensor<4x2x2xf32>
    %85 = stablehlo.slice %69 [0:2:1, 1:5:1, 1:5:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %86 = stablehlo.dot_general %85, %65, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %87 = stablehlo.reshape %86 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %88 = stablehlo.concatenate %84, %87, dim = 0 : (tensor<4x2x2xf32>, tensor<1x2x2xf32>) -> tensor<5x2x2xf32>
    %89 = stablehlo.slice %69 [0:2:1, 1:5:1, 2:6:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %90 = stablehlo.dot_general %89, %65, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %91 = stablehlo.reshape %90 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %92 = stablehlo.concatenate %88, %91, dim = 0 : (tensor<5x2x2xf32>, tensor<1x2x2xf32>) -> tensor<6x2x2xf32>
    %93 = stablehlo.slice %69 [0:2:1, 2:6:1, 0:4:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %94 = stablehlo.dot_general %93, %65, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %95 = stablehlo.reshape %94 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %96 = stablehlo.concatenate %92, %95, dim = 0 : (tensor<6x2x2xf32>, tensor<1x2x2xf32>) -> tensor<7x2x2xf32>
    %97 = stablehlo.slice %69 [0:2:1, 2:6:1, 1:5:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %98 = stablehlo.dot_general %97, %65, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %99 = stablehlo.reshape %98 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %100 = stablehlo.concatenate %96, %99, dim = 0 : (tensor<7x2x2xf32>, tensor<1x2x2xf32>) -> tensor<8x2x2xf32>
    %101 = stablehlo.slice %69 [0:2:1, 2:6:1, 2:6:1, 0:2:1] : (tensor<2x6x6x2xf32>) -> tensor<2x4x4x2xf32>
    %102 = stablehlo.dot_general %101, %65, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x2xf32>
    %103 = stablehlo.reshape %102 : (tensor<2x2xf32>) -> tensor<1x2x2xf32>
    %104 = stablehlo.concatenate %100, %103, dim = 0 : (tensor<8x2x2xf32>, tensor<1x2x2xf32>) -> tensor<9x2x2xf32>
    %105 = stablehlo.reshape %104 : (tensor<9x2x2xf32>) -> tensor<3x3x2x2xf32>
    %c106 = stablehlo.compare GT, %5, %6 : (tensor<2x4x4x2xf32>, tensor<2x4x4x2xf32>) -> tensor<2x4x4x2xi1>
    %106 = stablehlo.select %c106, %68, %6 : tensor<2x4x4x2xi1>, tensor<2x4x4x2xf32>
    %107 = stablehlo.reduce(%106 init: %zero) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x4x4x2xf32>, tensor<f32>) -> tensor<2xf32>
    %108 = stablehlo.pad %arg8, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x1xf32>, tensor<f32>) -> tensor<2x6x6x1xf32>
    %109 = stablehlo.slice %108 [0:2:1, 0:4:1, 0:4:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %110 = stablehlo.dot_general %109, %106, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %111 = stablehlo.reshape %110 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %112 = stablehlo.slice %108 [0:2:1, 0:4:1, 1:5:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %113 = stablehlo.dot_general %112, %106, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %114 = stablehlo.reshape %113 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %115 = stablehlo.concatenate %111, %114, dim = 0 : (tensor<1x1x2xf32>, tensor<1x1x2xf32>) -> tensor<2x1x2xf32>
    %116 = stablehlo.slice %108 [0:2:1, 0:4:1, 2:6:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %117 = stablehlo.dot_general %116, %106, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %118 = stablehlo.reshape %117 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %119 = stablehlo.concatenate %115, %118, dim = 0 : (tensor<2x1x2xf32>, tensor<1x1x2xf32>) -> tensor<3x1x2xf32>
    %120 = stablehlo.slice %108 [0:2:1, 1:5:1, 0:4:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %121 = stablehlo.dot_general %120, %106, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %122 = stablehlo.reshape %121 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %123 = stablehlo.concatenate %119, %122, dim = 0 : (tensor<3x1x2xf32>, tensor<1x1x2xf32>) -> tensor<4x1x2xf32>
    %124 = stablehlo.slice %108 [0:2:1, 1:5:1, 1:5:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %125 = stablehlo.dot_general %124, %106, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %126 = stablehlo.reshape %125 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %127 = stablehlo.concatenate %123, %126, dim = 0 : (tensor<4x1x2xf32>, tensor<1x1x2xf32>) -> tensor<5x1x2xf32>
    %128 = stablehlo.slice %108 [0:2:1, 1:5:1, 2:6:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %129 = stablehlo.dot_general %128, %106, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %130 = stablehlo.reshape %129 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %131 = stablehlo.concatenate %127, %130, dim = 0 : (tensor<5x1x2xf32>, tensor<1x1x2xf32>) -> tensor<6x1x2xf32>
    %132 = stablehlo.slice %108 [0:2:1, 2:6:1, 0:4:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %133 = stablehlo.dot_general %132, %106, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %134 = stablehlo.reshape %133 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %135 = stablehlo.concatenate %131, %134, dim = 0 : (tensor<6x1x2xf32>, tensor<1x1x2xf32>) -> tensor<7x1x2xf32>
    %136 = stablehlo.slice %108 [0:2:1, 2:6:1, 1:5:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %137 = stablehlo.dot_general %136, %106, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %138 = stablehlo.reshape %137 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %139 = stablehlo.concatenate %135, %138, dim = 0 : (tensor<7x1x2xf32>, tensor<1x1x2xf32>) -> tensor<8x1x2xf32>
    %140 = stablehlo.slice %108 [0:2:1, 2:6:1, 2:6:1, 0:1:1] : (tensor<2x6x6x1xf32>) -> tensor<2x4x4x1xf32>
    %141 = stablehlo.dot_general %140, %106, batching_dims = [] x [], contracting_dims = [0, 1, 2] x [0, 1, 2] : (tensor<2x4x4x1xf32>, tensor<2x4x4x2xf32>) -> tensor<1x2xf32>
    %142 = stablehlo.reshape %141 : (tensor<1x2xf32>) -> tensor<1x1x2xf32>
    %143 = stablehlo.concatenate %139, %142, dim = 0 : (tensor<8x1x2xf32>, tensor<1x1x2xf32>) -> tensor<9x1x2xf32>
    %144 = stablehlo.reshape %143 : (tensor<9x1x2xf32>) -> tensor<3x3x1x2xf32>
    %145 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<3x3x1x2xf32>
    %146 = stablehlo.multiply %145, %144 : tensor<3x3x1x2xf32>
    %147 = stablehlo.subtract %arg0, %146 : tensor<3x3x1x2xf32>
    %148 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %149 = stablehlo.multiply %148, %107 : tensor<2xf32>
    %150 = stablehlo.subtract %arg1, %149 : tensor<2xf32>
    %151 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<3x3x2x2xf32>
    %152 = stablehlo.multiply %151, %105 : tensor<3x3x2x2xf32>
    %153 = stablehlo.subtract %arg2, %152 : tensor<3x3x2x2xf32>
    %154 = stablehlo.multiply %148, %66 : tensor<2xf32>
    %155 = stablehlo.subtract %arg3, %154 : tensor<2xf32>
    %156 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<8x5xf32>
    %157 = stablehlo.multiply %156, %47 : tensor<8x5xf32>
    %158 = stablehlo.subtract %arg4, %157 : tensor<8x5xf32>
    %159 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %160 = stablehlo.multiply %159, %45 : tensor<5xf32>
    %161 = stablehlo.subtract %arg5, %160 : tensor<5xf32>
    %162 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %163 = stablehlo.multiply %162, %43 : tensor<5x3xf32>
    %164 = stablehlo.subtract %arg6, %163 : tensor<5x3xf32>
    %165 = stablehlo.broadcast_in_dim %arg10, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %166 = stablehlo.multiply %165, %41 : tensor<3xf32>
    %167 = stablehlo.subtract %arg7, %166 : tensor<3xf32>
    %168 = stablehlo.multiply %2, %35 : tensor<2x3xf32>
    %169 = stablehlo.reduce(%168 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
    return %147, %150, %153, %155, %158, %161, %164, %167, %169 : tensor<3x3x1x2xf32>, tensor<2xf32>, tensor<3x3x2x2xf32>, tensor<2xf32>, tensor<8x5xf32>, tensor<5xf32>, tensor<5x3xf32>, tensor<3xf32>, tensor<f32>
  }
}
