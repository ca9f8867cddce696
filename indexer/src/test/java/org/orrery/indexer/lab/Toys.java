package org.orrery.indexer.lab;

/** Games of one page each, good and bad. */
final class Toys {

  private Toys() {}

  /** Moves, answers touches, speaks two languages, and goes back to its start when left alone. */
  static final String GOOD =
      """
      <!doctype html><meta charset="utf-8"><title>Good</title>
      <style>body{margin:0;background:#123;color:#fff;font:32px sans-serif} main{padding:40px} #dot{position:absolute;left:0;top:600px;width:30px;height:30px;background:#fc6}
      .play{background:linear-gradient(90deg,#811 30%,#c93 60%,#27a)} .play main{background:#eee;color:#000;width:400px;height:500px}</style>
      <main></main><div id="dot"></div>
      <script>
      const zh = new URLSearchParams(location.search).get('lang') === 'zh';
      document.documentElement.lang = zh ? 'zh-CN' : 'en';
      const main = document.querySelector('main');
      let last = 0;
      const rest = () => { document.body.className = ''; main.textContent = zh ? '触摸屏幕' : 'Touch the screen'; };
      const play = () => { last = performance.now(); document.body.className = 'play'; main.textContent = zh ? '开始' : 'Playing'; };
      rest();
      addEventListener('pointerdown', play); addEventListener('keydown', play);
      const frame = (now) => {
        dot.style.transform = `translateX(${now / 10 % 900}px)`;
        if (document.body.className && now - last > 700) rest();
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      </script>
      """;

  /** As builds with threads: it runs only where memory may be shared, and in a frame. */
  static final String ISOLATED =
      GOOD.replace(
          "const zh",
          """
          if (!crossOriginIsolated || self === top) throw new Error('no threads here');
          const memory = new SharedArrayBuffer(1024);
          const zh\
          """);

  /** Tries every way out that a page has, to a listener on this machine. */
  static String hostile(int port) {
    return """
        <!doctype html><meta charset="utf-8"><title>Hostile</title>
        <link rel="dns-prefetch" href="//prefetched.example">
        <link rel="preconnect" href="http://127.0.0.1:%1$d">
        <link rel="prefetch" href="http://127.0.0.1:%1$d/prefetch">
        <link rel="stylesheet" href="http://127.0.0.1:%1$d/style.css">
        <script src="http://127.0.0.1:%1$d/script.js"></script>
        <h1>Hostile</h1><img src="http://localhost:%1$d/image"><iframe src="http://127.0.0.1:%1$d/frame"></iframe>
        <video src="http://127.0.0.1:%1$d/video" autoplay></video>
        <p id="dot" style="position:absolute">*</p>
        <script>
        const tries = [
          () => fetch('http://127.0.0.1:%1$d/fetch', {mode: 'no-cors'}),
          () => fetch('http://[::1]:%1$d/six', {mode: 'no-cors'}),
          () => fetch('http://fetched.example/'),
          () => navigator.sendBeacon('http://127.0.0.1:%1$d/beacon', 'x'),
          () => new WebSocket('ws://127.0.0.1:%1$d/socket'),
          () => new EventSource('http://127.0.0.1:%1$d/events'),
          () => { new Image().src = 'http://127.0.0.1:%1$d/image'; },
          () => window.open('http://127.0.0.1:%1$d/window'),
          () => new Worker(URL.createObjectURL(new Blob(["fetch('http://127.0.0.1:%1$d/worker', {mode: 'no-cors'})"]))),
          () => { const form = document.createElement('form'); form.action = 'http://127.0.0.1:%1$d/form'; form.method = 'post'; document.body.append(form); form.submit(); },
          () => {
            const peer = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:%1$d'}]});
            peer.createDataChannel('x'); peer.createOffer().then(offer => peer.setLocalDescription(offer));
          },
          () => {
            const frame = document.createElement('iframe'); document.body.append(frame);
            const peer = new frame.contentWindow.RTCPeerConnection({iceServers: [{urls: 'turn:127.0.0.1:%1$d?transport=tcp', username: 'x', credential: 'y'}]});
            peer.createDataChannel('x'); peer.createOffer().then(offer => peer.setLocalDescription(offer));
          },
          () => { location.href = 'http://127.0.0.1:%1$d/away'; },
        ];
        const attack = () => tries.forEach(attempt => { try { Promise.resolve(attempt()).catch(() => {}); } catch (e) { } });
        attack(); setInterval(attack, 2000);
        setInterval(() => { dot.style.left = performance.now() / 20 %% 500 + 'px'; }, 50);
        </script>
        """
        .formatted(port);
  }

  /** Breaks after some touches: throws faults and shows nothing more. */
  static final String BREAKING =
      """
      <!doctype html><meta charset="utf-8"><title>Breaking</title><body style="background:#263">
      <h1>Touch me</h1><p id="count">0</p>
      <script>
      let touches = 0;
      const touched = () => {
        touches++;
        count.textContent = touches;
        if (touches > 3) { document.body.innerHTML = ''; document.body.style.background = '#fff'; null.broken(); }
      };
      addEventListener('pointerdown', touched); addEventListener('keydown', touched);
      </script>
      """;

  /** Flashes ten times a second, all of it. */
  static final String FLASHING =
      """
      <!doctype html><meta charset="utf-8"><title>Flashing</title><body><h1>!</h1>
      <script>
      let on = false;
      setInterval(() => { on = !on; document.body.style.background = on ? '#fff' : '#000'; }, 50);
      </script>
      """;

  /** Keeps everything for ever. */
  static final String LEAKING =
      """
      <!doctype html><meta charset="utf-8"><title>Leaking</title><body><h1 id="kept">0</h1>
      <script>
      const all = [];
      setInterval(() => { all.push(Array.from({length: 60000}, Math.random)); kept.textContent = all.length; }, 100);
      </script>
      """;

  /** Never shows anything. */
  static final String NEVER_STARTING =
      """
      <!doctype html><meta charset="utf-8"><title>Never</title>
      <script>throw new Error('The engine was not found');</script>
      """;

  /** Starts, and never comes back. */
  static final String HANGING =
      """
      <!doctype html><meta charset="utf-8"><title>Hanging</title><body><h1>Wait for it</h1>
      <script>addEventListener('pointerdown', () => { while (true) { } });</script>
      """;
}
