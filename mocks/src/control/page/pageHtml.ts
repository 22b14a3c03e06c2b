export const PAGE_HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SpecKit control</title>
<link rel="stylesheet" href="/page.css">
<link rel="icon" href="data:,">
<script src="/page.js" type="module"></script>
</head>
<body>
<header>
<h1>SpecKit control</h1>
<p><label>World <select id="world"></select></label>
<label><input type="checkbox" id="live" checked> Refresh every 2 seconds</label>
<button type="button" id="reset">Reset this world</button></p>
<p id="time"></p>
<p id="status" role="status"></p>
</header>
<main>
<section><h2 id="lag-title">Consumer lag</h2>
<div class="wide" tabindex="0" role="region" aria-labelledby="lag-title"><table><thead><tr><th scope="col">Group</th><th scope="col">Behind</th><th scope="col">Model</th><th scope="col">Reads</th><th scope="col">Change</th></tr></thead><tbody id="groups"></tbody></table></div>
</section>
<section><h2 id="faults-title">Faults</h2>
<form id="add"><label>Kind <select name="kind"></select></label>
<label>Service <select name="service"></select></label>
<label>Path <input name="path" placeholder="/payments" size="18"></label>
<label>ms <input name="ms" type="number" min="0" value="1000"></label>
<label>Times <input name="times" type="number" min="1"></label>
<button>Add</button></form>
<div class="wide" tabindex="0" role="region" aria-labelledby="faults-title"><table><thead><tr><th scope="col">Rule</th><th scope="col">Fault</th><th scope="col">Requests</th><th scope="col">Struck</th><th scope="col">Change</th></tr></thead><tbody id="faults"></tbody></table></div>
</section>
<section><h2 id="requests-title">Last requests</h2>
<div class="wide" tabindex="0" role="region" aria-labelledby="requests-title"><table><thead><tr><th scope="col">Time</th><th scope="col">Service</th><th scope="col">Request</th><th scope="col">Answer</th><th scope="col">ms</th><th scope="col">Faults</th></tr></thead><tbody id="requests"></tbody></table></div>
</section>
</main>
</body>
</html>
`;
