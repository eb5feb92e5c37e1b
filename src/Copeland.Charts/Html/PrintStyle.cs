namespace Copeland.Charts.Html;

/// <summary>The style sheet of every report on paper: A4 upright, one column for text, tables and pictures.</summary>
internal static class PrintStyle
{
    /// <summary>The rules, to stand after those of the screen.</summary>
    public const string Css = """
        @page{size:A4;margin:11mm 19mm 13mm;@bottom-right{content:counter(page) " of " counter(pages);padding-right:5mm;white-space:nowrap}}
        @media print{
          html{font-size:9.5pt}body{font-size:1rem;line-height:1.45}
          main{max-width:none;padding:0 5mm}
          nav,.skip,.note,.runs,#files{display:none}details:not(:first-child)>summary{margin-top:.5rem}#turns{break-inside:avoid}
          .paper,.desk{display:revert}.phone{display:none}
          h1{font-size:19pt;margin-bottom:.4rem}h2{font-size:15.5pt;line-height:1.15;margin:.8rem 0 .25rem;border-top-width:2pt;padding-top:.15rem}h3{margin:.5rem 0 .1rem}
          p,.findings li{max-width:none}
          p,.warnings,.warnings ul,.findings{margin-block:.3rem}
          .findings li{margin-block:.15rem}

          /* The first sheet has all of the forecast that is no picture. */
          header .findings,header p{line-height:1.35}.small{line-height:1.3}
          #forecast .small{margin-block:.15rem}#forecast .facts{line-height:1.36;margin:.25rem 0 0}#forecast>.fewer-4 caption{display:none}

          .term{border:0}
          .bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}

          /* Folded text is open, without its triangle. */
          details::details-content{content-visibility:visible;display:block;block-size:auto}
          summary{list-style:none;break-after:avoid}summary::-webkit-details-marker{display:none}

          /* A picture's own margin stands outside the column, so that its words begin where the text does; the column leaves it room, for a browser cuts what is outside the sheet's box. */
          figure{margin:.2cm -2.675% .1cm}h2+figure{margin-top:-.2cm}
          .pair{display:grid;grid-template-columns:1fr 1fr;margin:.3cm -.39cm;break-inside:avoid}
          .pair figure{margin:0}.pair svg.narrow{display:block}.pair svg.wide{display:none}

          .scroll{overflow:visible;margin:.5rem 0}
          table{font-size:.92rem}th,td{padding:.08rem .28rem}
          tbody .sub{display:inline-block;margin-left:.5em}
          .steps table{table-layout:fixed}.steps thead th:first-child{width:18em}.steps table:has(tbody tr:nth-child(10)){line-height:1.32}.steps:not(:has(tr>:nth-child(4))) table{width:65%}
          .facts{display:block;margin:.4rem 0}.facts>div{display:flex;gap:.4cm}.facts dt{flex:0 0 4.8cm}
          .facts dd,.facts dt{padding-top:.05rem}.facts .sub{display:inline;margin-left:.6em}
          .rules{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.6cm}.rules:has(.priced){grid-template-columns:minmax(0,5fr) minmax(0,7fr)}.rules:not(:has(>div+div)){display:block}.rules table{font-size:.84rem}.rules .sub{display:none}.rules thead th{font-size:.66rem}.rules th:first-child{min-width:11em;overflow-wrap:anywhere}.rules th,.rules td{padding-inline:.2rem}.rules .scroll{margin:.1rem 0}.rules table{line-height:1.22}.rules td,.rules tbody th{padding-block:.03rem}.rules caption{padding-bottom:.1rem}.rules~.small{font-size:.84rem;line-height:1.3;margin-block:.15rem}
          .many{break-inside:avoid}.many .scroll{columns:2;column-gap:.6cm}.many .scroll::before{content:attr(aria-label);display:block;column-span:all;color:var(--muted);font-size:.875rem}.many caption{display:none}.many th,.many td{padding-inline:.16rem}.many table{font-size:.78rem;line-height:1.16}.many .sub{font-size:.95em}.many thead th{font-size:.92em}.many tbody th{white-space:nowrap}
          .bars{margin:.4rem 0;display:grid;grid-template-columns:fit-content(38em) 1fr;column-gap:.4cm}.bars li{margin:.15rem 0;display:grid;grid-column:1/-1;grid-template-columns:subgrid;align-items:center}.bars li:not(:has(.bar)){display:block}
          #inputs summary{display:none}#inputs .facts{columns:2;column-gap:.6cm}#inputs .facts dt{flex-basis:2.4cm}#record p,#method p:not(.small),#method li{font-size:.93em;line-height:1.34}#method h3{font-size:.93em;margin-top:.3rem}#method li{margin:0}
          details .facts,.polls table,#record table{font-size:.86rem;line-height:1.3}#inputs .facts,.polls table{line-height:1.24}.polls th,.polls td,#record th,#record td{padding-block:.03rem}

          /* Short explanations in two columns, each after its word. */
          .glossary{columns:2;column-gap:.6cm}.glossary>div{display:block;margin-bottom:.25rem}
          .glossary dt,.glossary dd{display:inline}.glossary dt{color:var(--ink);font-weight:700}.glossary dt::after{content:":"}

          /* What belongs together stays on one sheet. */
          figure,tr,caption,li,p,.facts>*,.findings,.together,#method,.glossary,#inputs .facts,#forecast .facts,table:not(:has(tbody tr:nth-child(15))){break-inside:avoid}
          thead{display:table-header-group}
          h2,h3,caption,thead,tr.explained,tbody tr:nth-child(-n+2):not(:last-child),tbody tr:nth-last-child(-n+4):not(:last-child){break-after:avoid}
          .record,.scroll+.small,div:has(>.scroll)+.small,.rules~.small,#method .small{break-before:avoid}
          div.judged+.small{break-before:auto}.judged table{line-height:1.3}#scores p:has(+.scroll){break-after:avoid}body:has(.judged) #origin{break-inside:avoid}.judged details caption{display:none}.judged details .scroll{margin-top:.1rem}
          .others .scroll{columns:2;column-gap:.6cm;break-inside:avoid}:is(.many,.others) :is(table,tr){break-inside:auto!important;break-after:auto!important}.others tr>:is(:nth-child(2),:nth-child(4),:nth-child(6)),.others .sub{display:none}.judged .others :is(th,td){padding-inline:.25rem}.judged .others thead th:first-child{width:100%}.others thead th{white-space:nowrap}.judged .others table{font-size:.8rem;line-height:1.12}body:has(.judged) ul.small{font-size:.92em}
          p{orphans:3;widows:3}
        }
        @media print{
          .brief{font-size:8.5pt;line-height:1.35}.brief h1{font-size:15pt;margin:.1rem 0 .3rem}.brief h2{font-size:11pt;margin:.5rem 0 .2rem;clear:both}
          .brief h3{font-size:9pt;margin:.4rem 0 .1rem}.brief p,.brief .findings,.brief .warnings{margin-block:.2rem}.brief .findings li{margin:.1rem 0}
          .brief figure{float:right;width:7.1cm;margin:0 0 .1cm .5cm}.brief .fewer-4{clear:both}.brief table{font-size:8pt}.brief .scroll{margin:.1rem 0}.brief th,.brief td{padding:.1rem .3rem}
          .brief td .sub,.brief caption{display:none}.brief th .sub{display:inline;font-size:7pt;margin-left:.5em}.brief .small{font-size:7.5pt}
          .brief .facts{margin:.2rem 0;display:grid;grid-template-columns:auto 1fr;gap:0 .6rem}.brief .facts>div{display:contents}.brief .facts dt,.brief .facts dd{padding-top:.05rem}
        }

        """;
}
