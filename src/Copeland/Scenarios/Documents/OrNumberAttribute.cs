namespace Copeland.Scenarios.Documents;

/// <summary>A bare number may stand where the type asks for text or an object.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
internal sealed class OrNumberAttribute : Attribute;
