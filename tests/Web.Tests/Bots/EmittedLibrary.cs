using System.Reflection;
using System.Reflection.Emit;
using Game.Bots.Sdk;

namespace Web.Tests.Bots;

/// <summary>Writes class libraries with one strategy whose constructor does something it should not.</summary>
internal static class EmittedLibrary
{
    public static void Hangs(string file) => Write(file, code =>
    {
        code.Emit(OpCodes.Ldc_I4_M1);
        code.Emit(OpCodes.Call, typeof(Thread).GetMethod(nameof(Thread.Sleep), [typeof(int)])!);
    });

    public static void Crashes(string file) => Write(file, code =>
    {
        code.Emit(OpCodes.Ldstr, "I crash when I am made.");
        code.Emit(OpCodes.Call, typeof(Environment).GetMethod(nameof(Environment.FailFast), [typeof(string)])!);
    });

    public static void Throws(string file) => Write(file, code =>
    {
        code.Emit(OpCodes.Ldstr, "I throw when I am made.");
        code.Emit(OpCodes.Newobj, typeof(InvalidOperationException).GetConstructor([typeof(string)])!);
        code.Emit(OpCodes.Throw);
    });

    private static void Write(string file, Action<ILGenerator> constructor)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule(name).DefineType($"{name}.Bot", TypeAttributes.Public | TypeAttributes.Class, typeof(object), [typeof(IStrategy)]);
        var code = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, []).GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, typeof(object).GetConstructor([])!);
        constructor(code);
        code.Emit(OpCodes.Ret);
        Implement(type, typeof(IStrategy).GetProperty(nameof(IStrategy.Name))!.GetMethod!, body => body.Emit(OpCodes.Ldstr, name));
        Implement(type, typeof(IStrategy).GetMethod(nameof(IStrategy.Play))!, static _ => { });
        type.CreateType();
        assembly.Save(file);
    }

    private static void Implement(TypeBuilder type, MethodInfo promised, Action<ILGenerator> body)
    {
        var method = type.DefineMethod(
            promised.Name, MethodAttributes.Public | MethodAttributes.Virtual, promised.ReturnType, [.. promised.GetParameters().Select(parameter => parameter.ParameterType)]);
        var code = method.GetILGenerator();
        body(code);
        code.Emit(OpCodes.Ret);
        type.DefineMethodOverride(method, promised);
    }
}
