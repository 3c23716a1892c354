module @"tiny-cifar-cnn" {
  func.func public @forward(%arg0: tensor<3x3x3x4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<3x3x4x2xf32>, %arg3: tensor<2xf32>, %arg4: tensor<3x3x2x4xf32>, %arg5: tensor<4xf32>, %arg6: tensor<3x3x4x3xf32>, %arg7: tensor<3xf32>, %arg8: tensor<3x4xf32>, %arg9: tensor<4xf32>, %arg10: tensor<4x3xf32>, %arg11: tensor<3xf32>, %arg12: tensor<2x4x4x3xf32>) -> (tensor<2x3xf32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.pad %arg12, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x4x4x3xf32>, tensor<f32>) -> tensor<2x6x6x3xf32>
    %1 = stablehlo.transpose %0, dims = [0, 3, 1, 2] : (tensor<2x6x6x3xf32>) -> tensor<2x3x6x6xf32>
    %2 = stablehlo.slice %1 [0:2:1, 0:3:1, 0:4:1, 0:4:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %3 = stablehlo.slice %1 [0:2:1, 0:3:1, 0:4:1, 1:5:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %4 = stablehlo.concatenate %2, %3, dim = 1 : (tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x6x4x4xf32>
    %5 = stablehlo.slice %1 [0:2:1, 0:3:1, 0:4:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %6 = stablehlo.concatenate %4, %5, dim = 1 : (tensor<2x6x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x9x4x4xf32>
    %7 = stablehlo.slice %1 [0:2:1, 0:3:1, 1:5:1, 0:4:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %8 = stablehlo.concatenate %6, %7, dim = 1 : (tensor<2x9x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x12x4x4xf32>
    %9 = stablehlo.slice %1 [0:2:1, 0:3:1, 1:5:1, 1:5:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %10 = stablehlo.concatenate %8, %9, dim = 1 : (tensor<2x12x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x15x4x4xf32>
    %11 = stablehlo.slice %1 [0:2:1, 0:3:1, 1:5:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %12 = stablehlo.concatenate %10, %11, dim = 1 : (tensor<2x15x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x18x4x4xf32>
    %13 = stablehlo.slice %1 [0:2:1, 0:3:1, 2:6:1, 0:4:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %14 = stablehlo.concatenate %12, %13, dim = 1 : (tensor<2x18x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x21x4x4xf32>
    %15 = stablehlo.slice %1 [0:2:1, 0:3:1, 2:6:1, 1:5:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %16 = stablehlo.concatenate %14, %15, dim = 1 : (tensor<2x21x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x24x4x4xf32>
    %17 = stablehlo.slice %1 [0:2:1, 0:3:1, 2:6:1, 2:6:1] : (tensor<2x3x6x6xf32>) -> tensor<2x3x4x4xf32>
    %18 = stablehlo.concatenate %16, %17, dim = 1 : (tensor<2x24x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x27x4x4xf32>
    %19 = stablehlo.reshape %arg0 : (tensor<3x3x3x4xf32>) -> tensor<27x4xf32>
    %20 = stablehlo.dot_general %18, %19, contracting_dims = [1] x [0] : (tensor<2x27x4x4xf32>, tensor<27x4xf32>) -> tensor<2x4x4x4xf32>
    %21 = stablehlo.broadcast_in_dim %arg1, dims = [3] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %22 = stablehlo.add %20, %21 : tensor<2x4x4x4xf32>
    %23 = stablehlo.constant dense<0.0> : tensor<2x4x4x4xf32>
    %24 = stablehlo.maximum %22, %23 : tensor<2x4x4x4xf32>
    %25 = stablehlo.convolution(%24, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x4xf32>, tensor<3x3x4x2xf32>) -> tensor<2x4x4x2xf32>
    %26 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<2xf32>) -> tensor<2x4x4x2xf32>
    %27 = stablehlo.add %25, %26 : tensor<2x4x4x2xf32>
    %28 = stablehlo.constant dense<0.0> : tensor<2x4x4x2xf32>
    %29 = stablehlo.maximum %27, %28 : tensor<2x4x4x2xf32>
    %30 = stablehlo.reshape %29 : (tensor<2x4x4x2xf32>) -> tensor<2x2x2x2x2x2xf32>
    %31 = stablehlo.reduce(%30 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<2x2x2x2x2x2xf32>, tensor<f32>) -> tensor<2x2x2x2xf32>
    %32 = stablehlo.pad %31, %zero, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<2x2x2x2xf32>, tensor<f32>) -> tensor<2x4x4x2xf32>
    %33 = stablehlo.transpose %32, dims = [0, 3, 1, 2] : (tensor<2x4x4x2xf32>) -> tensor<2x2x4x4xf32>
    %34 = stablehlo.slice %33 [0:2:1, 0:2:1, 0:2:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %35 = stablehlo.slice %33 [0:2:1, 0:2:1, 0:2:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %36 = stablehlo.concatenate %34, %35, dim = 1 : (tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x4x2x2xf32>
    %37 = stablehlo.slice %33 [0:2:1, 0:2:1, 0:2:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %38 = stablehlo.concatenate %36, %37, dim = 1 : (tensor<2x4x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x6x2x2xf32>
    %39 = stablehlo.slice %33 [0:2:1, 0:2:1, 1:3:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %40 = stablehlo.concatenate %38, %39, dim = 1 : (tensor<2x6x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x8x2x2xf32>
    %41 = stablehlo.slice %33 [0:2:1, 0:2:1, 1:3:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %42 = stablehlo.concatenate %40, %41, dim = 1 : (tensor<2x8x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x10x2x2xf32>
    %43 = stablehlo.slice %33 [0:2:1, 0:2:1, 1:3:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %44 = stablehlo.concatenate %42, %43, dim = 1 : (tensor<2x10x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x12x2x2xf32>
    %45 = stablehlo.slice %33 [0:2:1, 0:2:1, 2:4:1, 0:2:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %46 = stablehlo.concatenate %44, %45, dim = 1 : (tensor<2x12x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x14x2x2xf32>
    %47 = stablehlo.slice %33 [0:2:1, 0:2:1, 2:4:1, 1:3:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %48 = stablehlo.concatenate %46, %47, dim = 1 : (tensor<2x14x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x16x2x2xf32>
    %49 = stablehlo.slice %33 [0:2:1, 0:2:1, 2:4:1, 2:4:1] : (tensor<2x2x4x4xf32>) -> tensor<2x2x2x2xf32>
    %50 = stablehlo.concatenate %48, %49, dim = 1 : (tensor<2x16x2x2xf32>, tensor<2x2x2x2xf32>) -> tensor<2x18x2x2xf32>
    %51 = stablehlo.reshape %arg4 : (tensor<3x3x2x4xf32>) -> tensor<18x4xf32>
    %52 = stablehlo.dot_general %50, %51, contracting_dims = [1] x [0] : (tensor<2x18x2x2xf32>, tensor<18x4xf32>) -> tensor<2x2x2x4xf32>
    %53 = stablehlo.broadcast_in_dim %arg5, dims = [3] : (tensor<4xf32>) -> tensor<2x2x2x4xf32>
    %54 = stablehlo.add %52, %53 : tensor<2x2x2x4xf32>
    %55 = stablehlo.constant dense<0.0> : tensor<2x2x2x4xf32>
    %56 = stablehlo.maximum %54, %55 : tensor<2x2x2x4xf32>
    %57 = stablehlo.convolution(%56, %arg6) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x2x2x4xf32>, tensor<3x3x4x3xf32>) -> tensor<2x2x2x3xf32>
    %58 = stablehlo.broadcast_in_dim %arg7, dims = [3] : (tensor<3xf32>) -> tensor<2x2x2x3xf32>
    %59 = stablehlo.add %57, %58 : tensor<2x2x2x3xf32>
    %60 = stablehlo.constant dense<0.0> : tensor<2x2x2x3xf32>
    %61 = stablehlo.maximum %59, %60 : tensor<2x2x2x3xf32>
    %62 = stablehlo.reshape %61 : (tensor<2x2x2x3xf32>) -> tensor<2x1x2x1x2x3xf32>
    %63 = stablehlo.reduce(%62 init: %lowest) applies stablehlo.maximum across dimensions = [2, 4] : (tensor<2x1x2x1x2x3xf32>, tensor<f32>) -> tensor<2x1x1x3xf32>
    %64 = stablehlo.reshape %63 : (tensor<2x1x1x3xf32>) -> tensor<2x3xf32>
    %65 = stablehlo.dot_general %64, %arg8, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    %66 = stablehlo.broadcast_in_dim %arg9, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
    %67 = stablehlo.add %65, %66 : tensor<2x4xf32>
    %68 = stablehlo.constant dense<0.0> : tensor<2x4xf32>
    %69 = stablehlo.maximum %67, %68 : tensor<2x4xf32>
    %70 = stablehlo.dot_general %69, %arg10, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %71 = stablehlo.broadcast_in_dim %arg11, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %72 = stablehlo.add %70, %71 : tensor<2x3xf32>
    return %72 : tensor<2x3xf32>
  }
}
