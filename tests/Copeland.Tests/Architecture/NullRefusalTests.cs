using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Copeland.Forecasts;

namespace Copeland.Tests.Architecture;

/// <summary>
/// A caller of the library who passes null where it may not be is told of which argument, not of a reference within. What takes it without a
/// word, such as a builder, leaves it to the door.
/// </summary>
public class NullRefusalTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void PublicMethods_WithNull_DoNotFallOverAReferenceWithin()
    {
        var fallen = typeof(Forecaster).Assembly.GetExportedTypes().Where(type => !type.IsEnum && !typeof(Delegate).IsAssignableFrom(type)).SelectMany(Fallen).Order(StringComparer.Ordinal).ToList();
        Assert.True(fallen.Count == 0, string.Join('\n', fallen));
    }

    [Fact]
    public void Fallen_AMethodThatAsksNothing_IsFound()
    {
        Assert.Equal(["Careless.Length(text)"], Fallen(typeof(Careless)));
        Assert.Empty(Fallen(typeof(Careful)));
    }

    private static IEnumerable<string> Fallen(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        // What a record is made of is its caller's own; what the compiler writes is not ours.
        var isRecord = type.GetMethod("<Clone>$") is not null;
        return type.GetMethods(Own).Where(method => !method.IsSpecialName && !method.IsGenericMethod && !(type.IsAbstract && !method.IsStatic) && method.GetBaseDefinition() == method && !method.IsDefined(typeof(CompilerGeneratedAttribute))).Cast<MethodBase>()
            .Concat(isRecord ? [] : type.GetConstructors(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike || parameter.ParameterType.IsByRef))
            .SelectMany(method => method.GetParameters().Where(MayNotBeNull), (method, parameter) => (method, parameter))
            .Where(pair => pair.method.GetParameters().All(other => other == pair.parameter || !MayNotBeNull(other) || Something(other.ParameterType) is not null))
            .Where(pair => FallsOver(type, pair.method, pair.parameter))
            .Select(pair => $"{type.Name}.{pair.method.Name}({pair.parameter.Name})");
    }

    private static bool MayNotBeNull(ParameterInfo parameter) => !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef && Nullability.Create(parameter).ReadState != NullabilityState.Nullable;

    // What falls over a value as well says nothing of null: it is called on an object that no constructor made.
    private static bool FallsOver(Type type, MethodBase method, ParameterInfo parameter) =>
        Thrown(type, method, parameter) is var thrown && (thrown is ArgumentNullException { ParamName: { } name } ? name != parameter.Name
            : thrown is NullReferenceException && Thrown(type, method, null) is not NullReferenceException);

    private static Exception? Thrown(Type type, MethodBase method, ParameterInfo? withNull)
    {
        var arguments = method.GetParameters().Select(parameter => parameter == withNull ? null : Something(parameter.ParameterType)).ToArray();
        try
        {
            _ = method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(method.IsStatic ? null : RuntimeHelpers.GetUninitializedObject(type), arguments);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new InvalidOperationException($"{type.Name}.{method.Name} cannot be called by reflection.", exception);
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
    }

    // A value that a guard lets pass; what comes after the guards may do with it what it likes.
    private static object? Something(Type type)
    {
        if (type == typeof(string))
        {
            return "x";
        }

        if (type.IsValueType && !type.IsByRefLike)
        {
            return Activator.CreateInstance(type);
        }

        if (type.IsArray)
        {
            return Array.CreateInstance(type.GetElementType() ?? typeof(object), 0);
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var inner = type.GetGenericArguments();
            return inner.Length == 1 ? Array.CreateInstance(inner[0], 0) : Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(inner));
        }

        return type.ContainsGenericParameters || type.IsAbstract || type.IsInterface || typeof(Delegate).IsAssignableFrom(type) ? null : RuntimeHelpers.GetUninitializedObject(type);
    }

    private sealed class Careless
    {
        public static int Length(string text) => text.Length;
    }

    private sealed class Careful
    {
        public static int Length(string text, string? other)
        {
            ArgumentNullException.ThrowIfNull(text);
            return text.Length + (other?.Length ?? 0);
        }
    }
}
