import classes from './hanok-drawing.module.css'

const TILE_ENDS = Array.from({ length: 21 }, (_, index) => 60 + index * 18)
const TILE_ROWS = Array.from({ length: 17 }, (_, index) => 96 + index * 18)
const PILLARS = [84, 184, 284, 384]
const DOORS = [96, 141, 196, 241, 296, 341]

/** A house under its roof at dusk, with light behind the paper of its doors. */
export function HanokDrawing() {
  return (
    <svg
      className={classes.drawing}
      viewBox="0 0 480 300"
      aria-hidden="true"
      preserveAspectRatio="xMidYMax meet"
    >
      <circle className={classes.moon} cx="392" cy="52" r="24" />
      <path
        className={classes.far}
        d="M0 190 C70 120 120 150 170 118 C230 82 270 140 330 112 C390 86 430 130 480 116 V300 H0Z"
      />
      <path className={classes.near} d="M0 232 C90 190 140 214 220 196 C310 176 380 214 480 188 V300 H0Z" />
      <Roof />
      <rect className={classes.wood} x="68" y="166" width="344" height="12" />
      {PILLARS.map((x) => (
        <rect key={x} className={classes.wood} x={x} y="178" width="12" height="84" />
      ))}
      {DOORS.map((x) => (
        <Door key={x} x={x} />
      ))}
      <rect className={classes.floor} x="60" y="262" width="360" height="9" />
      <rect className={classes.stone} x="40" y="271" width="400" height="15" rx="3" />
      <rect className={classes.ground} x="0" y="286" width="480" height="14" />
    </svg>
  )
}

function Roof() {
  return (
    <>
      <path
        className={classes.tiles}
        d="M14 134 C72 132 124 116 152 88 H328 C356 116 408 132 466 134 C458 150 444 156 426 156 H54 C36 156 22 150 14 134Z"
      />
      {TILE_ROWS.map((x) => (
        <path
          key={x}
          className={classes.row}
          d={`M${240 + (x - 240) * 0.62} 94 Q${x} 124 ${240 + (x - 240) * 1.2} 152`}
        />
      ))}
      <path className={classes.ridge} d="M140 92 C146 80 152 80 160 82 H320 C328 80 334 80 340 92 H140Z" />
      {TILE_ENDS.map((x) => (
        <circle key={x} className={classes.end} cx={x} cy="158" r="6" />
      ))}
    </>
  )
}

/** A leaf with its lattice over lit paper. */
function Door({ x }: { x: number }) {
  return (
    <g transform={`translate(${x} 182)`}>
      <rect className={classes.paper} width="43" height="78" />
      <path
        className={classes.lattice}
        d="M11 0V78 M21.5 0V78 M32 0V78 M0 16H43 M0 22H43 M0 39H43 M0 56H43 M0 62H43"
      />
      <rect className={classes.frame} width="43" height="78" />
    </g>
  )
}
