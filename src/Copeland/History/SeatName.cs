using System.Text;
using Copeland.Elections;

namespace Copeland.History;

/// <summary>A seat's name as words to compare: no case, diacritics, punctuation, small words; compass points and counties spelt out, Welsh words in English.</summary>
internal static class SeatName
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal) { "and", "the", "of", "upon", "on", "in", "y", "a", "ac" };

    private static readonly Dictionary<string, string[]> Abbreviations = new(StringComparer.Ordinal)
    {
        ["n"] = ["north"],
        ["s"] = ["south"],
        ["e"] = ["east"],
        ["w"] = ["west"],
        ["ne"] = ["north", "east"],
        ["nw"] = ["north", "west"],
        ["se"] = ["south", "east"],
        ["sw"] = ["south", "west"],
        ["northeast"] = ["north", "east"],
        ["northwest"] = ["north", "west"],
        ["southeast"] = ["south", "east"],
        ["southwest"] = ["south", "west"],
        ["st"] = ["saint"],
        ["beds"] = ["bedfordshire"],
        ["berks"] = ["berkshire"],
        ["bucks"] = ["buckinghamshire"],
        ["cambs"] = ["cambridgeshire"],
        ["derbys"] = ["derbyshire"],
        ["glos"] = ["gloucestershire"],
        ["hants"] = ["hampshire"],
        ["herts"] = ["hertfordshire"],
        ["lancs"] = ["lancashire"],
        ["leics"] = ["leicestershire"],
        ["northants"] = ["northamptonshire"],
        ["notts"] = ["nottingham"],
        ["oxon"] = ["oxford"],
        ["shrops"] = ["shropshire"],
        ["staffs"] = ["staffordshire"],
        ["warks"] = ["warwickshire"],
        ["wilts"] = ["wiltshire"],
        ["worcs"] = ["worcestershire"],
        ["bham"] = ["birmingham"],
        ["brum"] = ["birmingham"],
        ["soton"] = ["southampton"],
        ["gogledd"] = ["north"],
        ["dwyrain"] = ["east"],
        ["gorllewin"] = ["west"],
        ["caerdydd"] = ["cardiff"],
        ["abertawe"] = ["swansea"],
        ["casnewydd"] = ["newport"],
        ["wrecsam"] = ["wrexham"],
        ["caerffili"] = ["caerphilly"],
        ["maldwyn"] = ["montgomeryshire"],
        ["penfro"] = ["pembrokeshire"],
        ["aberdar"] = ["aberdare"],
        ["tudful"] = ["tydfil"],
        ["aberhonddu"] = ["brecon"],
        ["maesyfed"] = ["radnor"],
        ["rhymni"] = ["rhymney"],
    };

    /// <summary>Names a seat goes by besides its own, as they come out of <see cref="Split"/>.</summary>
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["anglesey"] = "Ynys Môn",
        ["western isles"] = "Na h-Eileanan an Iar",
        ["outer hebrides"] = "Na h-Eileanan an Iar",
        ["stornoway"] = "Na h-Eileanan an Iar",
        ["isle of anglesey"] = "Ynys Môn",
        ["carmarthen"] = "Caerfyrddin",
        ["carmarthenshire"] = "Caerfyrddin",
        ["cardigan"] = "Ceredigion Preseli",
        ["mynwy"] = "Monmouthshire",
        ["pen y bont"] = "Bridgend",
        ["pen y bont ar ogwr"] = "Bridgend",
        ["bro morgannwg"] = "Vale of Glamorgan",
        ["gwyr"] = "Gower",
        ["sir fynwy"] = "Monmouthshire",
        ["castell nedd"] = "Neath and Swansea East",
        ["derry"] = "Foyle",
        ["city of london"] = "Cities of London and Westminster",
        ["clacton on sea"] = "Clacton",
        ["kings lynn"] = "North West Norfolk",
        ["torquay"] = "Torbay",
        ["weymouth"] = "South Dorset",
        ["kidderminster"] = "Wyre Forest",
        ["port talbot"] = "Aberafan Maesteg",
        ["sellafield"] = "Whitehaven and Workington",
    };

    /// <summary>The words of a name in order; all of them where nothing but small words is left.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var all = Split(name);
        if (OtherNames.TryGetValue(string.Join(' ', all), out var other))
        {
            return Words(other);
        }

        var telling = all.Where(word => !SmallWords.Contains(word)).ToList();
        return telling.Count > 0 ? telling : all;
    }

    /// <summary>Whether two names are of one seat, but for case, accents, punctuation and small words.</summary>
    public static bool IsSame(string name, string other) => Words(name).SequenceEqual(Words(other), StringComparer.Ordinal);

    private static List<string> Split(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in Accents.Without(name))
        {
            if (letter is '\'' or '’' or '.')
            {
                continue;
            }

            plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => Abbreviations.GetValueOrDefault(word, [word]))];
    }
}
