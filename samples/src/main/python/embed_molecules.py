# SPDX-License-Identifier: Apache-2.0
"""Computes the .mol files of the molecules:  python3 embed_molecules.py ../../../materials

Shapes by ETKDG with a fixed seed and the MMFF94 force field of RDKit (2022.09 was used). Other
versions of RDKit may give another of the shapes that a molecule can take.
"""
import pathlib
import sys

from rdkit import Chem
from rdkit.Chem import AllChem

MOLECULES = {
    "glucose": "OC[C@H]1O[C@@H](O)[C@H](O)[C@@H](O)[C@@H]1O",
    "caffeine": "CN1C=NC2=C1C(=O)N(C(=O)N2C)C",
    "aspirin": "CC(=O)OC1=CC=CC=C1C(=O)O",
    # The E form: only there does each N-H face the oxygen of the other half.
    "indigo": r"C1=CC=C2C(=C1)C(=O)/C(=C\3/C(=O)C4=CC=CC=C4N3)/N2",
    "artemisinin": "C[C@@H]1CC[C@H]2[C@H](C(=O)O[C@H]3[C@@]24[C@H]1CC[C@](O3)(OO4)C)C",
}

for name, smiles in MOLECULES.items():
    molecule = Chem.AddHs(Chem.MolFromSmiles(smiles))
    AllChem.EmbedMolecule(molecule, randomSeed=2026)
    AllChem.MMFFOptimizeMolecule(molecule, maxIters=5000)
    folder = pathlib.Path(sys.argv[1]) / f"{name}-molecule"
    (folder / f"{name}.mol").write_text(Chem.MolToMolBlock(molecule))
