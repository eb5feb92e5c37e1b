namespace Copeland.Charts.Html;

/// <summary>The style sheet of every report.</summary>
internal static class PageStyle
{
    /// <summary>The rules; colours and faces are variables that the page sets.</summary>
    public const string Css = """
        *{box-sizing:border-box}
        html{scroll-behavior:smooth}
        @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
        body{margin:0;background:var(--bg);color:var(--ink);font:1rem/1.55 var(--font)}
        main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
        h1{font-size:clamp(1.5rem,1.1rem + 1.9vw,2.2rem);line-height:1.18;margin:.2rem 0 .8rem;text-wrap:balance}
        h2{font-size:clamp(1.3rem,1.2rem + .5vw,1.5rem);line-height:1.25;margin:2.8rem 0 .8rem;border-top:.2rem solid var(--ink);padding-top:.5rem}
        h2,summary,thead th{text-wrap:balance}
        h3{font-size:1rem;margin:1.6rem 0 .4rem}
        p{margin:.6rem 0;max-width:40rem}
        p,li,dd{text-wrap:pretty}#files a{white-space:nowrap}
        .kicker,.small,caption{color:var(--muted);font-size:.875rem}
        .kicker{margin:0}
        a{color:inherit;text-underline-offset:.15em}
        a:focus-visible,.term:focus-visible,.scroll:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
        .skip{position:absolute;left:-999rem}
        .skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.3rem .6rem}
        nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;list-style:none;margin:1.4rem 0 0;padding:.6rem 0;border-block:1px solid var(--grid);font-size:.875rem}
        figure{margin:1.2rem max(-2.6%,-1rem) 2rem}
        @media (min-width:48rem){figure{margin-inline:-2.675%}}
        figure svg{display:block;width:100%;height:auto}
        figure svg.narrow{display:none}
        @media screen and (max-width:639px){figure{margin-inline:-1rem}figure svg.narrow{display:block}figure svg.wide{display:none}}
        .hit{outline:none}
        .hit .area{fill:transparent;stroke:none}
        .hit:hover .area,.hit:focus .area{stroke:var(--ink);stroke-width:1}
        .hit .note{visibility:hidden;pointer-events:none}
        .hit:hover .note,.hit:focus .note{visibility:visible}
        .note rect{fill:var(--ink)}
        .note text{fill:var(--bg);font-family:var(--font)}
        .scroll{overflow-x:auto;margin:1rem 0}
        table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
        caption{text-align:left;padding-bottom:.4rem}
        th,td{padding:.4rem .55rem;text-align:right;border-bottom:1px solid var(--grid);vertical-align:top}
        th:first-child,td:first-child{text-align:left;padding-left:0;overflow-wrap:break-word;min-width:7rem}
        th:last-child,td:last-child{padding-right:0}
        thead th{font-weight:700;color:var(--muted);font-size:.8rem;vertical-align:bottom}
        tbody th{font-weight:400}
        td{white-space:nowrap}td.each{white-space:normal}
        .party{font-weight:700;border-left:.35rem solid;padding-left:.5rem;display:inline-block}
        .sub{display:block;color:var(--muted);font-size:.8rem;font-weight:400}
        tr.explained th,tr.explained td{border-bottom:0;padding-bottom:0}tr.why td{padding-top:.1rem;white-space:normal}
        .chance{font-weight:700}
        .unbroken{white-space:nowrap}
        .bars{list-style:none;margin:1rem 0;padding:0}
        .bars li{margin:.5rem 0}
        .bars .bar{display:block;height:.7rem;background:var(--mark);min-width:2px}
        .polls .sub{display:inline;margin-left:.4em}.polls th:first-child{min-width:0}
        .paper,.phone,.range,.chance-below{display:none}.facts{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.1rem 1rem;margin:1rem 0}
        .facts>div{display:contents}
        .facts dt{color:var(--muted);padding-top:.35rem}
        .facts dd{margin:0;padding-top:.35rem;overflow-wrap:anywhere}
        .warnings{border-left:.25rem solid var(--mark);margin:1rem 0;padding:.2rem 0 .2rem 2rem}
        .findings{margin:.8rem 0;padding-left:1.2rem}.findings li{margin:.35rem 0;max-width:40rem}
        .caveat{border-left:.25rem solid var(--mark);padding-left:.8rem}
        header figure{margin-block:.4rem}
        .judged th:first-child{overflow-wrap:anywhere}@media (min-width:640px){.judged thead th:first-child{width:32%}}@media print{.judged thead th:first-child{width:38%}.judged .chance-below{display:none}.judged th,.judged td{padding-inline:.3rem}.judged table:has(tbody tr:nth-child(15)){font-size:.84rem;line-height:1.15}.judged table:has(tbody tr:nth-child(15)) :is(th,td){padding-block:.03rem}}
        details>summary{cursor:pointer;font-weight:700;padding:.3rem 0 .3rem 1.1em;text-indent:-1.1em}
        .moved code{margin-left:.6em}ul.small{padding-left:1.2rem}ul.small li{margin:.2rem 0}
        @media print{p.small:has(+figure,+.together){break-after:avoid}#numbers .together>h3{display:none}body:has(.moved) p.small+figure{margin-top:-.12cm}.told{margin:.1rem 0}#numbers:has(.moved) .scroll{margin:.2rem 0}#numbers:has(.moved) .scroll+.small{font-size:.84rem}#numbers details:not(:has(.moved)) caption{display:none}#numbers .scroll+.small{break-before:auto}.moved:not(:has(tbody tr:nth-child(9))){break-inside:avoid}.moved code{display:none}.moved th .sub{display:inline;margin-left:.6em}#numbers:has(.moved) tbody :is(th,td){padding-block:.02rem;line-height:1.35}ul.small{margin:.2rem 0;line-height:1.26;font-size:.84rem}#numbers .small{line-height:1.26}ul.small li{margin:0}
          body:has(.moved) #method{break-inside:avoid}}
        @media (max-width:639px){.moved code{display:none}}
        code{font:.85em ui-monospace,monospace;overflow-wrap:anywhere}
        .term{border-bottom:1px dotted var(--muted);cursor:help;position:relative}
        .term .tip{display:none}
        .term:hover .tip,.term:focus .tip{display:block;position:fixed;left:1rem;right:1rem;bottom:1rem;max-width:32rem;margin:0 auto;z-index:2;
          padding:.7rem .9rem;background:var(--ink);color:var(--bg);border-radius:.35rem;font-size:.875rem;font-weight:400;line-height:1.45;text-align:left}
        @media screen and (max-width:639px){.fewer-4 tr>:nth-child(n+5),.priced tr>:nth-child(4),.judged tr>:nth-child(2),.judged tr>:nth-child(4),.judged tr>:nth-child(7),.record tr>:nth-child(3),.record tr>:nth-child(4),.desk{display:none}.phone{display:revert}.judged thead th:first-child{width:36%}.judged .range{display:block;color:var(--muted);font-size:.85em}.chance-below{display:block}}
        @media print,(min-width:640px){.fewer-4:not(.steps) thead th:not(:first-child){width:5.2rem}.polls:not(.many) thead th:not(:first-child){width:3.2rem}}
        @media screen and (min-width:640px){.steps table{table-layout:fixed}.steps thead th:first-child{width:11.5rem}.steps:not(:has(tr>:nth-child(4))) table{max-width:30rem}.steps th,.steps td{padding-inline:.3rem}}
        @media screen and (max-width:480px){.fewer-4:not(.steps) thead th:first-child,.rules thead th:first-child{width:40%}.facts{grid-template-columns:1fr}.facts dd{padding-top:0}th,td{padding:.4rem .25rem}table{font-size:.82rem}
          th:first-child{min-width:6.2rem;overflow-wrap:anywhere}.party{border-left-width:.25rem;padding-left:.35rem}td .sub{display:none}
          .judged thead th{font-size:.72rem}.judged th:not(:first-child),.judged td{padding-inline:.5rem 0}.judged tr>:nth-child(5){padding-left:.8rem}.polls .sub{display:block;margin-left:0}.polls th{font-size:.72rem}.polls th:not(:first-child),.polls td{padding-inline:.15rem}}
        """;
}
