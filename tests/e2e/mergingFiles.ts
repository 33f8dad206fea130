/** One paper as three sources print it, for journeys and pictures. */
export const bib = `@article{byron2021,
  title = {Faster Search in Very Large Graphs},
  author = {Byron, Ada and Dent, Cy and Fox, Eve},
  journal = {arXiv preprint arXiv:2101.00001},
  eprint = {2101.00001},
  archiveprefix = {arXiv},
  year = {2021},
  abstract = {We search large graphs faster. Code at https://github.com/example/search.}
}
`;

export const ris = `TY  - JOUR
TI  - Faster Search in Very Large Graphs
AU  - Byron, Ada M.
AU  - Dent, Cy
AU  - Fox, Eve
PY  - 2023
JO  - Journal of Graph Search
DO  - 10.1000/jgs.2023.17
KW  - graphs
KW  - search
LA  - en
ER  - 
`;

export const wos = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Byron, A
   Dent, C
   Fox, E
TI Faster Search in Very Large Graphs
SO JOURNAL OF GRAPH SEARCH
LA English
DT Article
DE graphs; indexing
TC 12
PY 2024
DI 10.1000/jgs.2023.17
UT WOS:000900000000001
ER

EF
`;
