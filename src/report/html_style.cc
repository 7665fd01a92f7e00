#include "report/html_style.h"

#include <string_view>

namespace recevable::report {
namespace {

constexpr std::string_view kColours = R"(
:root{color-scheme:light dark;--ground:#f5f4f0;--card:#fff;--text:#1d2126;--quiet:#59616b;--line:#dedcd5;
--link:#0b57a4;--bad:#b3261e;--bad-soft:#fbeae8;--warn:#8a5a00;--warn-soft:#fbf1dc;--good:#17703f;
--good-soft:#e4f3ea;--info:#2f5d8a;--info-soft:#e6eef6;--none:#57606a;--none-soft:#ebecee;--mark:#fff3bf}
@media (prefers-color-scheme:dark){:root{--ground:#15171a;--card:#1e2125;--text:#e8eaed;--quiet:#a7aeb7;
--line:#363b42;--link:#8ab8f0;--bad:#ff9d94;--bad-soft:#3b2220;--warn:#f0c264;--warn-soft:#372c14;
--good:#86d7a8;--good-soft:#18301f;--info:#9cc2ea;--info-soft:#1c2b3b;--none:#b4bac2;--none-soft:#2a2e33;
--mark:#4a4010}}
)";

constexpr std::string_view kText = R"(
*{box-sizing:border-box}html{scroll-behavior:smooth;scroll-padding-top:1rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}*{transition:none!important;animation:none!important}}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}a:focus-visible,input:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:4px}
.wrap{max-width:78rem;margin:0 auto;padding:0 1rem 3rem}
.top{display:flex;flex-wrap:wrap;gap:.2rem 1rem;justify-content:space-between;color:var(--quiet);font-size:.9rem;padding:1rem 0}
.top strong{color:var(--text);letter-spacing:.01em}
h1,h2,h3,h4{line-height:1.25;margin:0;text-wrap:balance}h1{font-size:1.5rem}h2{font-size:1.15rem}
h3{font-size:1.02rem}h4{font-size:.95rem}
.doc>header h2{font-size:1.3rem}
p{margin:.35rem 0}.quiet{color:var(--quiet)}.small{font-size:.88rem}
.card,.doc>header,.doc section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1rem 1.15rem;margin:0 0 1rem}
.doc{margin:0 0 2.5rem;content-visibility:auto;contain-intrinsic-size:auto 900px}.doc.alone{content-visibility:visible}
.doc>header{border-left:8px solid var(--tone)}.doc>header .sentence{font-size:1.08rem;margin:.45rem 0}
.chip{display:inline-block;padding:.1rem .6rem;border-radius:99px;font-size:.85rem;font-weight:600;white-space:nowrap;background:var(--soft);color:var(--tone)}
.rejected,.correct{--tone:var(--bad);--soft:var(--bad-soft)}.review,.look,.improve,.doubtful{--tone:var(--warn);--soft:var(--warn-soft)}
.ready,.filled{--tone:var(--good);--soft:var(--good-soft)}.form,.type_it{--tone:var(--info);--soft:var(--info-soft)}
.unreadable,.know,.unknown,.not_asked{--tone:var(--none);--soft:var(--none-soft)}
.notice{border-left:4px solid var(--warn);padding:.1rem .8rem;background:var(--warn-soft);border-radius:0 8px 8px 0}
code{font:inherit;font-variant-numeric:tabular-nums}
.copy{user-select:all;-webkit-user-select:all;background:var(--none-soft);border:1px dashed var(--line);border-radius:5px;padding:.05rem .4rem;cursor:copy}
)";

constexpr std::string_view kPoints = R"(
.split{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1.25rem;align-items:start}
.points h2,.points h3,.points h4{color:var(--tone)}.count{color:var(--quiet);font-weight:400}
ol.list{list-style:none;margin:.6rem 0 0;padding:0}
.point{position:relative;padding:.55rem .6rem .6rem 2.9rem;border-radius:10px;margin:0 -.4rem;border:2px solid transparent;transition:background .15s}
.point+.point{margin-top:.35rem}
.number{position:absolute;left:.45rem;top:.6rem;width:1.75rem;height:1.75rem;border-radius:50%;display:grid;place-items:center;
background:var(--soft);color:var(--tone);border:2px solid var(--tone);font-weight:700;font-size:.85rem;text-decoration:none}
.message{font-weight:600;margin:0}.message em{font-weight:400;color:var(--quiet);font-style:normal}
.action{margin:.3rem 0;padding:.35rem .7rem;background:var(--soft);border-radius:8px}.action strong{color:var(--tone)}
.places{list-style:none;margin:.2rem 0;padding:0;font-size:.92rem}.ref{color:var(--quiet);font-size:.82rem;margin:.2rem 0 0}
.point:target,.lit{background:var(--mark)}.point:target{border-color:var(--tone)}
.sheet{position:relative;background:#fff;border:1px solid var(--line);border-radius:4px;box-shadow:0 2px 10px #0002;overflow:hidden}
.sheet img{display:block;width:100%;height:auto}.sheet svg{display:block;width:100%;height:auto}
.sheet img+svg{position:absolute;inset:0;height:100%}
figure{margin:0 0 1.2rem}figcaption{color:var(--quiet);font-size:.85rem;padding:.3rem 0 0}
.frame rect{fill-opacity:.10;stroke-width:1.4;rx:2}.frame circle{stroke:#fff;stroke-width:1}
.frame text{font:700 9px system-ui,sans-serif;fill:#fff;text-anchor:middle}
.frame:focus{outline:none}.frame:focus-visible rect,.frame:hover rect,.frame:target rect{fill-opacity:.28;stroke-width:3}
.frame.correct *{--c:#c3271c}.frame.look *,.frame.improve *{--c:#a86400}.frame.form *{--c:#1f5fa8}.frame.know *{--c:#59616b}
.frame rect{fill:var(--c);stroke:var(--c)}.frame circle{fill:var(--c)}
@keyframes show{50%{fill-opacity:.5}}.frame:target rect{animation:show .7s 2}
@media (min-width:62rem){.split.drawn{grid-template-columns:minmax(0,1fr) minmax(0,1.05fr)}
.split.drawn .pages{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;scrollbar-gutter:stable}}
)";

constexpr std::string_view kTables = R"(
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.5rem 0 0}
th{text-align:left;font-size:.82rem;color:var(--quiet);font-weight:600}th,td{padding:.4rem .6rem .4rem 0;vertical-align:top;border-bottom:1px solid var(--line)}
th,td{overflow-wrap:break-word}.copy,td.small{overflow-wrap:anywhere}
tbody th{font-size:1rem;color:var(--text);font-weight:500}tr:last-child>*{border-bottom:0}.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.bar{display:block;width:100%;height:.6rem;border-radius:4px;background:var(--none-soft);overflow:hidden}.bar rect{fill:var(--tone)}
.sure{white-space:nowrap}.sure .chip{font-weight:500}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.7rem;list-style:none;margin:.9rem 0;padding:0}
.tiles li{background:var(--soft);color:var(--tone);border-radius:10px;padding:.6rem .9rem}.tiles b{display:block;font-size:1.7rem;line-height:1.15;font-variant-numeric:tabular-nums}
.causes td:nth-child(3){width:38%;vertical-align:middle}
fieldset{border:0;padding:0;margin:.4rem 0;display:flex;flex-wrap:wrap;gap:.3rem 1rem}legend{float:left;padding:0 1rem 0 0;color:var(--quiet)}
body:has(#show-rejected:checked) .one:not(.rejected),body:has(#show-review:checked) .one:not(.review),
body:has(#show-ready:checked) .one:not(.ready),body:has(#show-unreadable:checked) .one:not(.unreadable){display:none}
@media (max-width:40rem){table.stack thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
table.stack tr{display:block;border-bottom:1px solid var(--line);padding:.35rem 0}table.stack th,table.stack td{display:block;border:0;padding:.1rem 0}
.causes td:nth-child(3){width:auto}h1{font-size:1.3rem}}
.unchecked ul{margin:.5rem 0 0;padding-left:1.2rem}.unchecked li{margin:.3rem 0}
)";

constexpr std::string_view kCharts = R"(
.chart{display:block;width:100%;height:auto;margin:.6rem 0}.chart text{font:11px system-ui,sans-serif;fill:var(--quiet)}
.chart .scale{text-anchor:end}.chart .month{text-anchor:middle}.chart .name{font-weight:600}
.tiles b{font-size:1.4rem;white-space:nowrap}.chart .axis{stroke:var(--line)}.chart .all{fill:var(--none);fill-opacity:.4}.chart .part{fill:var(--bad)}
)";

constexpr std::string_view kPrint = R"(
@page{size:A4;margin:14mm}
@media print{:root{color-scheme:light;--ground:#fff;--card:#fff;--text:#000;--quiet:#444;--line:#bbb;--link:#000;--bad:#a01b14;
--bad-soft:#fbeae8;--warn:#7a4f00;--warn-soft:#fbf1dc;--good:#0f5c32;--good-soft:#e4f3ea;--info:#234a70;--info-soft:#e6eef6;--none:#444;--none-soft:#eee;--mark:none}
body{font-size:10.5pt}.wrap{max-width:none;padding:0}.split.drawn{display:block}.pages{position:static!important;max-height:none!important;overflow:visible!important}
.doc{content-visibility:visible}.doc+.doc,.sheet-page{break-before:page}.point,figure,tr,.doc>header{break-inside:avoid}h2,h3,h4{break-after:avoid}
figure .sheet{max-width:calc(235mm / var(--tall,1.42));margin:0 auto;box-shadow:none}fieldset{display:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)";

// The entry of a finding and its frames light up together, whichever the pointer or focus is on.
std::string hover_links() {
  std::string points;
  std::string frames;
  for (int i = 1; i <= kHoverLinks; ++i) {
    const std::string n = ".n" + std::to_string(i);
    const std::string of = ".split:has(" + n + ":hover," + n + ":focus-visible) ";
    points += (i > 1 ? "," : "") + of + ".point" + n;
    frames += (i > 1 ? "," : "") + of + ".frame" + n + " rect";
  }
  return points + "{background:var(--mark)}" + frames + "{fill-opacity:.28;stroke-width:3}\n";
}

}  // namespace

std::string html_style(bool charts) {
  std::string style;
  for (const std::string_view part : {kColours, kText, kPoints, kTables, kPrint}) style += part;
  if (charts) style += kCharts;
  return style + hover_links();
}

}  // namespace recevable::report
