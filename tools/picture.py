"""The picture of the graph in README: an SVG of the greatest part of outputs/graph.graphml, and a browser that makes the PNG.

    python tools/picture.py > graph.html && chromium --headless --window-size=1100,760 --screenshot=docs/graph.png graph.html
"""

import sys
from html import escape

import igraph
import networkx as nx

W, H, EDGE = 1100, 760, 70


def main() -> None:
    g = nx.read_graphml(sys.argv[1] if len(sys.argv) > 1 else "outputs/graph.graphml", force_multigraph=True)
    g = g.subgraph(max(nx.weakly_connected_components(g), key=len))
    names = sorted(g)
    plain = igraph.Graph([(names.index(a), names.index(b)) for a, b in sorted(nx.Graph(g).edges())], n=len(names))
    at = dict(zip(names, plain.layout_kamada_kawai(seed=plain.layout_circle().coords), strict=True))
    (x0, x1), (y0, y1) = ((min(v), max(v)) for v in zip(*at.values(), strict=True))
    at = {n: (EDGE + (x - x0) / (x1 - x0) * (W - 3 * EDGE), EDGE / 2 + (y - y0) / (y1 - y0) * (H - EDGE)) for n, (x, y) in at.items()}
    out = [f'<body style="margin:0"><svg width="{W}" height="{H}" font-family="sans-serif" font-size="12">']
    out += [f'<line x1="{at[a][0]:.0f}" y1="{at[a][1]:.0f}" x2="{at[b][0]:.0f}" y2="{at[b][1]:.0f}" stroke="#aaa"/>' for a, b in sorted(set(g.edges()))]
    for n, d in sorted(g.nodes(data=True)):
        event = d["node_type"] == "event"
        out.append(f'<circle cx="{at[n][0]:.0f}" cy="{at[n][1]:.0f}" r="{5 if event else 9}" fill="{d["color"]}"><title>{escape(d["label"])}</title></circle>')
        if not event:
            out.append(f'<text x="{at[n][0] + 11:.0f}" y="{at[n][1] + 4:.0f}" stroke="#fff" stroke-width="3" paint-order="stroke">{escape(d["label"])}</text>')
    print("\n".join([*out, "</svg></body>"]))


if __name__ == "__main__":
    main()
