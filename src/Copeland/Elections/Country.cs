namespace Copeland.Elections;

/// <summary>The country of the United Kingdom a seat lies in.</summary>
public enum Country
{
    /// <summary>England.</summary>
    England,

    /// <summary>Scotland.</summary>
    Scotland,

    /// <summary>Wales.</summary>
    Wales,

    /// <summary>Northern Ireland, whose contests the model does not cover.</summary>
    NorthernIreland,
}
