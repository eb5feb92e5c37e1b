using System.Collections.Frozen;
using System.Text;

namespace Copeland.Elections;

/// <summary>
/// Latin letters with accents, taken apart and put together, as in Ynys Môn. The framework leaves that to a library of the operating
/// system which a bare machine lacks, so the canonical decompositions of U+00C0–U+024F and U+1E00–U+1EFF stand here; other
/// letters are left as they are.
/// </summary>
internal static class Accents
{
    // By accent: plain letter, letter with the accent, and so on. A test holds every pair to Unicode's normal form D.
    private static readonly FrozenDictionary<char, string> Pairs = new Dictionary<char, string>
    {
        ['\u0300'] = "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ",
        ['\u0301'] = "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯ"
            + "KḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ",
        ['\u0302'] = "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ",
        ['\u0303'] = "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ",
        ['\u0304'] = "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ",
        ['\u0306'] = "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ",
        ['\u0307'] = "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆ"
            + "wẇXẊxẋYẎyẏſẛ",
        ['\u0308'] = "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ",
        ['\u0309'] = "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ",
        ['\u030A'] = "AÅaåUŮuůwẘyẙ",
        ['\u030B'] = "OŐoőUŰuű",
        ['\u030C'] = "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ",
        ['\u030F'] = "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ",
        ['\u0311'] = "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ",
        ['\u031B'] = "OƠoơUƯuư",
        ['\u0323'] = "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưự"
            + "YỴyỵ",
        ['\u0324'] = "UṲuṳ",
        ['\u0325'] = "AḀaḁ",
        ['\u0326'] = "SȘsșTȚtț",
        ['\u0327'] = "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ",
        ['\u0328'] = "AĄaąEĘeęIĮiįUŲuųOǪoǫ",
        ['\u032D'] = "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ",
        ['\u032E'] = "HḪhḫ",
        ['\u0330'] = "EḚeḛIḬiḭUṴuṵ",
        ['\u0331'] = "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, (char Letter, char Accent)> Parts = Pairs
        .SelectMany(pair => pair.Value.Chunk(2).Select(two => KeyValuePair.Create(two[1], (two[0], pair.Key)))).ToFrozenDictionary();

    private static readonly FrozenDictionary<(char Letter, char Accent), char> Whole =
        Parts.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The text with accents as letters of their own behind those that carry them (normal form D).</summary>
    public static string Apart(string text)
    {
        if (!text.Any(Parts.ContainsKey))
        {
            return text;
        }

        var apart = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            TakeApart(letter, apart);
        }

        return apart.ToString();
    }

    /// <summary>The text with letters and the accents behind them as one letter where there is such a letter (normal form C).</summary>
    public static string Together(string text)
    {
        if (!text.Any(Pairs.ContainsKey))
        {
            return text;
        }

        var together = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (together.Length > 0 && Whole.TryGetValue((together[^1], letter), out var one))
            {
                together[^1] = one;
            }
            else
            {
                together.Append(letter);
            }
        }

        return together.ToString();
    }

    /// <summary>The text with plain letters in the place of those with accents.</summary>
    public static string Without(string text) =>
        string.Concat(Apart(text).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

    private static void TakeApart(char letter, StringBuilder apart)
    {
        if (Parts.TryGetValue(letter, out var parts))
        {
            TakeApart(parts.Letter, apart);
            apart.Append(parts.Accent);
        }
        else
        {
            apart.Append(letter);
        }
    }
}
